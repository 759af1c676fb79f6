import type { Finding, FindingCode } from './finding';
import type { Reading } from './reading';

/** One reason to speak. A rule looks at a reading and gives at most one finding. */
export interface Rule {
  readonly code: FindingCode;
  /** True when it may speak at each key, because no further key could cure what it finds. */
  readonly whileTyping: boolean;
  /** False when it has nothing to say of a readable number that is the chosen carrier's: by far most are. */
  readonly onRight: boolean;
  /** Findings this one merely follows from: after any of them it is left unsaid. */
  readonly silentAfter: readonly FindingCode[];
  /** Pure, and never throws whatever was typed. */
  readonly find: (reading: Reading) => Finding | null;
}
