import type { Phrase } from '@/utils/i18n';
import type { PackageState } from '@/utils/vtr/package-state';
import type { IconName, Tone } from './icon';

interface StateLook {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly word: Phrase;
  /** Where the whole would not fit beside an order's number. */
  readonly short?: Phrase;
}

/** How each state of a package looks: an icon and a colour, and the words that are never left out. */
export const stateLook: Readonly<Record<PackageState, StateLook>> = {
  'awaiting-scan': {
    icon: 'check',
    tone: 'ok',
    word: { key: 'stateAwaitingScan' },
    short: { key: 'popupAwaitingScan' },
  },
  unverifiable: { icon: 'question', tone: 'warning', word: { key: 'stateUnverifiable' } },
  'defect-expected': { icon: 'cross', tone: 'error', word: { key: 'stateDefectExpected' } },
  'defect-reported': { icon: 'cross-ring', tone: 'error', word: { key: 'stateDefectReported' } },
  'no-defect-reported': { icon: 'check-ring', tone: 'ok', word: { key: 'stateNoDefectReported' } },
  exempt: { icon: 'dash', tone: 'soft', word: { key: 'stateExempt' } },
};
