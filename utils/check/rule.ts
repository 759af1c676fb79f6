import type { Finding, FindingCode } from './finding';
import type { Pointed } from './point';
import type { Reading } from './reading';

/** What a rule has to say; the rest of the finding goes without saying. It is about the whole number, if it points nowhere. */
export type Said = Pick<Finding, 'severity' | 'title'> & Partial<Pick<Finding, 'detail' | 'fixes'> & Pointed>;

/** One reason to speak. A rule looks at a reading and says at most one thing. */
export interface Rule {
  readonly code: FindingCode;
  /** Set when it may speak at each key, because no further key could cure what it finds. */
  readonly whileTyping?: true;
  /** Set when it may have something to say of a readable number that is the chosen carrier's, as by far most are. */
  readonly onRight?: true;
  /** Set when it only reminds of something, and only at the moment of confirming. */
  readonly onlyConfirming?: true;
  /** Findings this one merely follows from: after any of them it is left unsaid. */
  readonly silentAfter?: readonly FindingCode[];
  /** Pure, and never throws whatever was typed. */
  readonly find: (reading: Reading) => Said | null;
}

/** After these there is no number to speak of. */
export const unreadable: readonly FindingCode[] = ['blank', 'not-a-tracking-number'];

/** After this the chosen carrier is not the one to speak of. */
export const mismatched: readonly FindingCode[] = ['carrier-mismatch'];

/** After these, too, it is no number of the chosen carrier's that is misspelt. */
export const foreign: readonly FindingCode[] = [...unreadable, ...mismatched, 'sample-number'];

/** After these another entry of the list is to be chosen anyway. */
export const misnamed: readonly FindingCode[] = [...mismatched, 'listed-as-other'];
