import { addDays, type Day } from './day';
import { addCounts, type Counts, noPackages } from './package-state';

/** The packages that count for one day. Several of one day add up. */
export interface DayCounts {
  readonly day: Day;
  readonly counts: Counts;
}

/** Answers what counted on a day (length 1), or in the window of `length` days that ended with it. */
export function windowCounts(known: readonly DayCounts[]): (end: Day, length: number) => Counts {
  const byDay = new Map<Day, Counts>();
  for (const { day, counts } of known) byDay.set(day, addCounts(byDay.get(day) ?? noPackages, counts));
  return (end, length) => {
    let sum = noPackages;
    for (let index = 0; index < length; index += 1) {
      const counts = byDay.get(addDays(end, -index));
      if (counts) sum = addCounts(sum, counts);
    }
    return sum;
  };
}
