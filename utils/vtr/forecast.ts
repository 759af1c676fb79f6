import { addDays, type Day } from './day';
import { type Rate, rateOf } from './rate';
import { type DayCounts, windowCounts } from './window-counts';

/** Where a seller will stand on a coming day, from what is known today. */
export interface ForecastDay {
  readonly day: Day;
  readonly rate: Rate;
  /** Of the packages that were in the window the day before and no longer are: those that held the rate down. */
  readonly leaving: { readonly defects: number; readonly unverifiable: number };
}

/** What a forecast depends on beside the packages. */
export interface ForecastOptions {
  readonly today: Day;
  readonly target: number;
  readonly windowDays: number;
  /** How many coming days are looked at. */
  readonly days: number;
  /** How many clean packages each coming day brings; 0 looks at the known packages alone. */
  readonly cleanPerDay?: number;
}

/**
 * The rate of each coming day, as the known packages enter the window (promised, not yet due) and leave it, and as so
 * many clean ones come in. It invents no defects: it says what happens when nothing goes wrong from now on.
 */
export function forecast(known: readonly DayCounts[], options: ForecastOptions): readonly ForecastDay[] {
  const { today, target, windowDays, days, cleanPerDay = 0 } = options;
  const countsOf = windowCounts(known);
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(today, index + 1);
    const counts = countsOf(day, windowDays);
    const coming = Math.round(cleanPerDay * Math.min(index + 1, windowDays));
    const left = countsOf(addDays(day, -windowDays), 1);
    return {
      day,
      rate: rateOf({ ...counts, 'awaiting-scan': counts['awaiting-scan'] + coming }, { target }),
      leaving: { defects: left['defect-expected'] + left['defect-reported'], unverifiable: left.unverifiable },
    };
  });
}
