import type { MessageKey, Phrase } from '@/utils/i18n';
import type { PackageState } from './package-state';

const keys: Readonly<Record<PackageState, MessageKey>> = {
  'awaiting-scan': 'stateAwaitingScan',
  unverifiable: 'stateUnverifiable',
  'defect-expected': 'stateDefectExpected',
  'defect-reported': 'stateDefectReported',
  'no-defect-reported': 'stateNoDefectReported',
  exempt: 'stateExempt',
};

/** What a state is called. */
export function stateName(state: PackageState): Phrase {
  return { key: keys[state] };
}
