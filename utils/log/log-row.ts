import { carrierNamed } from '@/utils/carriers/name';
import { normalise } from '@/utils/carriers/normalise';
import type { FindingCode, Severity } from '@/utils/check/finding';
import type { Day } from '@/utils/vtr/day';
import type { PackageState } from '@/utils/vtr/package-state';

export type { PackageState } from '@/utils/vtr/package-state';

/** What stands for a marketplace or category that is not known (yet). */
export const unknown = 'unknown';

/** A value with the moment (milliseconds since 1970) it was entered or learned; of two the newer holds. */
export interface Stamped<Value> {
  readonly value: Value;
  readonly at: number;
  /** Set on what a page showed: it gives way to what a file or a report says, whichever came first. */
  readonly source?: 'page';
}

/** A finding as it stood at confirmation: its code and how grave it was, not its wording. */
export interface LoggedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** All that can be known of a package, each with a time of its own, so that rows of several machines can be merged. */
export interface LogFields {
  readonly marketplace: Stamped<string>;
  readonly carrier: Stamped<string>;
  readonly service: Stamped<string>;
  /** The tracking number exactly as it was confirmed. */
  readonly number: Stamped<string>;
  readonly noTracking: Stamped<boolean>;
  readonly findings: Stamped<readonly LoggedFinding[]>;
  readonly state: Stamped<PackageState>;
  /** The first confirmation; of a package first met on the edit page, that edit. */
  readonly confirmed: Stamped<{ readonly at: number; readonly day: Day }>;
  /** Stamped by the latest confirmation or edit: from this moment Amazon may show its effect. */
  readonly visibleAt: Stamped<number>;
  /** The item's at the time of the order. */
  readonly category?: Stamped<string>;
  /** Where a page or a report shows them. */
  readonly shipBy?: Stamped<Day>;
  readonly promised?: Stamped<Day>;
  /** True once a report shows a delivery scan or attempt: from then on Amazon lets nothing be edited. */
  readonly delivered?: Stamped<boolean>;
  /** Why a report names it, as a code of the report room. */
  readonly cause?: Stamped<string>;
  /** The seller looked after a correction whether the mark is gone. */
  readonly looked?: Stamped<true>;
}

/** One thing that happened to a package, with what stood there afterwards; what stood before is in the event before. */
export interface LogEvent {
  readonly at: number;
  readonly kind: 'confirmed' | 'edited' | 'reported';
  readonly carrier: string;
  readonly number: string;
  readonly state: PackageState;
}

/** A package's name in the log. */
export interface LogKey {
  readonly account: string;
  readonly orderId: string;
  /** The package's place on the page, '1' first. */
  readonly package: string;
}

/** A package's name as one text, as maps and lists want it. */
export function textOfKey({ account, orderId, package: place }: Omit<LogKey, 'package'> & { package: string | null }) {
  return JSON.stringify([account, orderId, place]);
}

/** The name that {@link textOfKey} made a text of. */
export function keyOfText(text: string): LogKey {
  const [account, orderId, place] = JSON.parse(text) as [string, string, string];
  return { account, orderId, package: place };
}

/** One row of the log. Only `fields` and `history` carry knowledge; the rest follows from them, for the indexes. */
export interface LogRow extends LogKey {
  readonly fields: LogFields;
  /** Oldest first. */
  readonly history: readonly LogEvent[];
  /** The normalised number; '' without one. */
  readonly numberKey: string;
  readonly state: PackageState;
  readonly marketplace: string;
  readonly category: string;
  /** The day it counts for: the promised delivery where known (Amazon's own measure), else the confirmation. */
  readonly day: Day;
  /** When it was last confirmed or edited. */
  readonly enteredAt: number;
  readonly visibleAt: number;
  /** The carrier's id; of a carrier the catalogue does not know, its name as it was chosen. */
  readonly carrier: string;
  /** Of a defect: a finding's code, `no-tracking`, the report room's code, or `unknown`; else ''. */
  readonly cause: string;
  /** {@link enteredAt} of a defect that can still be corrected, as far as is known; absent otherwise, and so from its index. */
  readonly mend?: number;
  /** {@link visibleAt} of a correction that nobody has looked after yet; absent otherwise. */
  readonly recheck?: number;
}

/** Builds a row from what is known: every derived column is set here and nowhere else. */
export function rowOf(key: LogKey, fields: LogFields, history: readonly LogEvent[]): LogRow {
  return {
    account: key.account,
    orderId: key.orderId,
    package: key.package,
    fields,
    history,
    numberKey: normalise(fields.number.value),
    state: fields.state.value,
    marketplace: fields.marketplace.value || unknown,
    category: fields.category?.value || unknown,
    day: fields.promised?.value ?? fields.confirmed.value.day,
    enteredAt: fields.visibleAt.at,
    visibleAt: fields.visibleAt.value,
    carrier: carrierNamed(fields.carrier.value)?.id ?? fields.carrier.value.trim(),
    cause: isDefect(fields) ? causeOf(fields) : '',
    ...(isDefect(fields) && !fields.delivered?.value ? { mend: fields.visibleAt.at } : {}),
    ...(awaitsALook(fields, history) ? { recheck: fields.visibleAt.value } : {}),
  };
}

function isDefect({ state }: LogFields): boolean {
  return state.value === 'defect-expected' || state.value === 'defect-reported';
}

/** Findings are logged in order of precedence, so the first error is the one that stood out. */
function causeOf({ state, cause, noTracking, findings }: LogFields): string {
  if (state.value === 'defect-reported' && cause) return cause.value;
  if (noTracking.value) return 'no-tracking';
  return findings.value.find(({ severity }) => severity === 'error')?.code ?? unknown;
}

/** A correction is an edit of what stood as a defect; a report that came after it, or the seller, has looked. */
function awaitsALook({ state, visibleAt, looked }: LogFields, history: readonly LogEvent[]): boolean {
  if (state.value === 'exempt') return false;
  const [before, last] = history.slice(-2);
  if (!before || last?.kind !== 'edited' || last.at !== visibleAt.at) return false;
  if (looked && looked.at >= visibleAt.at) return false;
  return history.slice(0, -1).some(({ state }) => state === 'defect-expected' || state === 'defect-reported');
}
