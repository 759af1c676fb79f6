import { type FindingCode, findingCodes } from '@/utils/check/finding';
import { nameOfFinding } from '@/utils/check/finding-name';
import { type Phrase, phraseOfCode } from '@/utils/i18n';

/**
 * Why a report names a package. What our checks can see bears the name of the finding; `wrong-number` stands for all
 * that is wrong with a number itself. The codes are stored in logs: never rename one.
 */
export const causes = [
  'blank',
  'special-character',
  'invalid-id',
  'wrong-number',
  'carrier-mismatch',
  'unsupported-carrier',
  'late-entry',
  'before-pick-up',
  'not-scanned',
  'within-72-hours',
  'unknown',
] as const;

export type Cause = (typeof causes)[number];

/** To which cause a finding leads. Those that are missing explain no defect. */
const byFinding: Readonly<Partial<Record<FindingCode, Cause>>> = {
  // VTR FAQ, "InvalidId": "You left the tracking information blank", "You entered special characters".
  blank: 'blank',
  'special-character': 'special-character',
  // VTR FAQ, unconfirmed: "The tracking number you provided is incorrect."
  'not-a-tracking-number': 'wrong-number',
  'sample-number': 'wrong-number',
  'wrong-character': 'wrong-number',
  'wrong-length': 'wrong-number',
  'check-digit': 'wrong-number',
  // "Your tracking number is correct, but it's not associated with the carrier you specified."
  'carrier-mismatch': 'carrier-mismatch',
  // "… but you used an unsupported carrier, which we cannot verify"; a listed carrier typed under Other counts alike.
  'listed-as-other': 'unsupported-carrier',
  'unsupported-carrier': 'unsupported-carrier',
  // "The tracking number was uploaded after the order was delivered."
  'late-entry': 'late-entry',
};

/** The cause a finding leads to; null for one that explains no defect. */
export function causeOfFinding(code: FindingCode): Cause | null {
  return byFinding[code] ?? null;
}

/** What our checks can see before a package is confirmed; for the rest nobody could have warned. */
export const foreseeable: ReadonlySet<Cause> = new Set(
  causes.filter((cause) => Object.values(byFinding).includes(cause) || cause === 'invalid-id'),
);

/**
 * What a cause is called in a list: one of the report's, a finding's code as the log keeps it for defects that are only
 * expected, or `no-tracking`. A code of none of these is called unknown.
 */
export function nameOfCause(code: string): Phrase {
  if (isCause(code)) return phraseOfCode('causeName', code);
  if (code === 'no-tracking') return { key: 'causeName_noTracking' };
  return isFinding(code) ? nameOfFinding(code) : { key: 'causeName_unknown' };
}

/** Why a cause makes a defect, in Amazon's terms. */
export function whyOfCause(cause: Cause): Phrase {
  return phraseOfCode('causeWhy', cause);
}

/** True for a code of this list. */
export function isCause(code: string): code is Cause {
  return causes.some((cause) => cause === code);
}

/** False for what only a newer version, whose backup was merged, has a name for. */
function isFinding(code: string): code is FindingCode {
  return findingCodes.some((known) => known === code);
}
