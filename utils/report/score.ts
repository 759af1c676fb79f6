import type { LogKey, LogRow } from '@/utils/log/log-row';
import type { PackageState } from '@/utils/vtr/package-state';
import { type Cause, foreseeable } from './cause';

/** A reported defect with its cause. */
export interface ReportedDefect {
  readonly orderId: string;
  readonly cause: Cause;
  readonly logged: LogRow | null;
}

/** How well our checks foresaw what Amazon reports, for the days a report covers. Each list holds packages. */
export interface Score {
  /** Reported, and an error stood when they were entered. */
  readonly predicted: readonly LogKey[];
  /** Reported for something a check could have seen, and none spoke. */
  readonly missed: readonly LogKey[];
  /** Reported, and all we had said is that they can't be verified. */
  readonly unverified: readonly LogKey[];
  /** Reported for what no check can see: never scanned, entered late, cancelled, cause not known. */
  readonly unforeseeable: readonly LogKey[];
  /** An error stood when they were entered, the report covers their day and does not name them. */
  readonly didNotComeTrue: readonly LogKey[];
  /** Covered, not named, and nothing was said against them. */
  readonly rightlyQuiet: number;
  /** Reported, but not confirmed here: nobody checked them. */
  readonly notLogged: readonly string[];
}

/** A score in figures. */
export type ScoreCounts = Readonly<Record<keyof Score, number>>;

/** How many packages each part of a score has. */
export function countScore({ rightlyQuiet, ...lists }: Score): ScoreCounts {
  const counts = Object.entries(lists).map(([part, list]) => [part, list.length]);
  return { ...(Object.fromEntries(counts) as Record<keyof typeof lists, number>), rightlyQuiet };
}

/**
 * Compares a report with what our checks had said.
 * @param defects what the report names
 * @param unnamed logged packages that it covers and does not name
 * @param reportedAt when it was downloaded, milliseconds since 1970
 */
export function scoreChecks(defects: readonly ReportedDefect[], unnamed: readonly LogRow[], reportedAt: number): Score {
  const lists = {
    predicted: [] as LogKey[],
    missed: [] as LogKey[],
    unverified: [] as LogKey[],
    unforeseeable: [] as LogKey[],
    didNotComeTrue: [] as LogKey[],
  };
  const notLogged: string[] = [];
  for (const { orderId, cause, logged } of defects) {
    if (logged) lists[judgementOf(stateFor(logged, reportedAt), cause)].push(keyOf(logged));
    else notLogged.push(orderId);
  }
  let rightlyQuiet = 0;
  for (const row of unnamed) {
    const said = stateFor(row, reportedAt);
    if (said === 'defect-expected') lists.didNotComeTrue.push(keyOf(row));
    else if (said === 'awaiting-scan') rightlyQuiet += 1;
  }
  return { ...lists, rightlyQuiet, notLogged };
}

function judgementOf(said: PackageState, cause: Cause): 'predicted' | 'unverified' | 'missed' | 'unforeseeable' {
  if (said === 'defect-expected') return 'predicted';
  if (said === 'unverifiable') return 'unverified';
  return foreseeable.has(cause) ? 'missed' : 'unforeseeable';
}

/** What our checks had said of the entry the report judges: the last one it could know of. */
function stateFor({ history, enteredAt, visibleAt }: LogRow, reportedAt: number): PackageState {
  const entries = history.filter(({ kind }) => kind !== 'reported');
  const known = entries.filter(({ at }) => at + (visibleAt - enteredAt) <= reportedAt);
  return (known.at(-1) ?? entries[0])?.state ?? 'awaiting-scan';
}

function keyOf({ account, orderId, package: place }: LogRow): LogKey {
  return { account, orderId, package: place };
}
