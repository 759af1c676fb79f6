import type { FindingCode } from '@/utils/check/finding';
import { rules } from '@/utils/check/rules';
import type { MessageKey, Phrase } from '@/utils/i18n';

/** What a check prevents, and the words for it; each is said only while that check is on. */
const statements: readonly {
  readonly check: FindingCode;
  readonly causes: readonly string[];
  readonly key: MessageKey;
}[] = [
  { check: 'blank', causes: ['blank', 'invalid-id', 'no-tracking'], key: 'appealPreventsBlank' },
  { check: 'special-character', causes: ['special-character', 'invalid-id'], key: 'appealPreventsSpecial' },
  { check: 'check-digit', causes: ['wrong-number', 'check-digit'], key: 'appealPreventsCheckDigit' },
  { check: 'wrong-length', causes: ['wrong-number', 'wrong-length', 'wrong-character'], key: 'appealPreventsLength' },
  {
    check: 'not-a-tracking-number',
    causes: ['wrong-number', 'not-a-tracking-number'],
    key: 'appealPreventsOtherText',
  },
  { check: 'carrier-mismatch', causes: ['carrier-mismatch'], key: 'appealPreventsMismatch' },
  { check: 'listed-as-other', causes: ['unsupported-carrier', 'listed-as-other'], key: 'appealPreventsOther' },
  { check: 'unsupported-carrier', causes: ['unsupported-carrier'], key: 'appealPreventsUnsupported' },
  { check: 'duplicate', causes: ['wrong-number'], key: 'appealPreventsDuplicate' },
  { check: 'late-entry', causes: ['late-entry'], key: 'appealPreventsLate' },
  { check: 'not-handed-over', causes: ['before-pick-up', 'not-scanned'], key: 'appealPreventsEarly' },
];

/**
 * What keeps defects of these causes from happening again, as far as it is true: only checks that exist and that the
 * seller has not turned off. Nothing is promised in the seller's name.
 */
export function preventionOf(causes: ReadonlySet<string>, off: readonly string[]): readonly Phrase[] {
  const on = new Set<string>(rules.map(({ code }) => code).filter((code) => !off.includes(code)));
  return statements
    .filter((statement) => on.has(statement.check) && statement.causes.some((cause) => causes.has(cause)))
    .map(({ key }) => ({ key }));
}
