import type { DismissalRequest } from '@/utils/check/dismissal';
import type { FindingCode, Verdict } from '@/utils/check/finding';
import type { Moment, Shipment } from '@/utils/check/shipment';
import type { Phrase } from '@/utils/i18n';
import type { PackageFields } from '@/utils/page/packages';
import type { Policy } from '@/utils/policy/policy';
import type { FormSurroundings } from './attend-form';

/** Looks after one package: reads it, has it judged, shows the note, and does what its buttons say. */
export interface Attendant {
  fields: PackageFields;
  /** After so many keys, mostly one. */
  readonly typed: (keys: number) => void;
  /** Once a value stands. */
  readonly entered: () => void;
  /** Whenever something may have changed unheard: judges only what did, or anew where preferences or texts `areNew`. */
  readonly look: (areNew?: boolean) => void;
  /** Judges again what was judged at rest and still stands, because something around it changed. */
  readonly reconsider: () => void;
  /** The seller was at the tracking field and left it: from then on an empty one is a blank. */
  readonly left: () => void;
  /** The seller is at the button that confirms, or goes away from it. True where the note reminds of something then. */
  readonly atConfirm: (isThere: boolean) => boolean;
  /** Judges and answers what stands there now, for the log: also what was dismissed, for Amazon sees it all the same. */
  readonly take: () => Taken;
  /** What was told last, without what the seller dismissed; null before the first look. */
  readonly verdict: () => Verdict | null;
  /** True where what was read last would be logged as a defect. */
  readonly isDefect: () => boolean;
  readonly remark: (remark: Phrase | null) => void;
  /** Hides the note for this value, or closes what is open in it. */
  readonly hide: () => void;
  readonly leave: () => void;
}

/** A package as it stands at the click on Confirm. */
export interface Taken {
  readonly shipment: Shipment;
  readonly verdict: Verdict;
  /** The number that Amazon has until then: filled in when the page opened, or confirmed on it; '' where there was none. */
  readonly numberBefore: string;
  /** To be called once the page took it. */
  readonly confirmed: () => void;
}

/** What one package's attendant asks of the form around it. */
export interface AttendantSurroundings extends FormSurroundings {
  /** Judges, but for the checks in `off`; those the seller turned off unless said otherwise. */
  readonly judge: (shipment: Shipment, fields: PackageFields, moment: Moment, off?: readonly FindingCode[]) => Verdict;
  readonly policy: Policy;
  /** Set where the package is a row among many: which part of a verdict is said there. */
  readonly partSaid: ((verdict: Verdict) => Verdict) | undefined;
  /** True on the page that confirms for the first time, one order at a time: there a seller can be reminded. */
  readonly isConfirming: boolean;
  /** Is what changed worth saying aloud? Not where fifty rows change at once. */
  readonly isAloud: (fields: PackageFields) => boolean;
  /** Has a dismissal kept, or forgotten; answers whether that was done, then looks at all packages anew. */
  readonly dismiss: (request: DismissalRequest, answer: (isKept: boolean) => void) => void;
}
