import { type Action, actionFor } from './action';
import type { Evidence, Rules } from './evidence';
import { type FoundCause, findCause } from './find-cause';

/** Why a package is in the report, and what to do about it. */
export interface Diagnosis extends FoundCause {
  readonly action: Action;
}

/**
 * The cause of one reported package and what to do now.
 * @param now milliseconds since 1970
 */
export function diagnose(evidence: Evidence, rules: Rules, now: number): Diagnosis {
  const cause = findCause(evidence, rules);
  return { ...cause, action: actionFor(cause, evidence, now) };
}
