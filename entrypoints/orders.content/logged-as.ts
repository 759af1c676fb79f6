import { unverifiableFindings, type Verdict } from '@/utils/check/finding';
import type { Shipment } from '@/utils/check/shipment';
import { type Phrase, phrase } from '@/utils/i18n';
import type { Policy } from '@/utils/policy/policy';

/** What a package with this verdict would be logged as, where that is not simply fine; as the log's entry decides it. */
export function loggedAs({ state, findings }: Verdict): Phrase | null {
  if (state === 'error') return phrase('noteLoggedDefect');
  return findings.some(({ code }) => unverifiableFindings.includes(code)) ? phrase('noteLoggedUnverified') : null;
}

/** True where the log's entry makes a defect of it; a number that is not there yet will be a blank at the click. */
export function isDefect({ noTracking }: Shipment, { state, normalized }: Verdict, policy: Policy): boolean {
  if (noTracking) return !policy.untrackedBelow;
  return normalized === '' || state === 'error';
}
