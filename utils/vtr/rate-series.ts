import { addDays, type Day, type DaySpan } from './day';
import { type Rate, rateOf } from './rate';
import { type DayCounts, windowCounts } from './window-counts';

/** Where a seller stood at the end of one day. */
export interface RateOfDay {
  readonly day: Day;
  readonly rate: Rate;
}

/** The rate of each day of `span`, over the window that ended with it, by what is known now. */
export function rateSeries(
  known: readonly DayCounts[],
  { span, windowDays, target }: { readonly span: DaySpan; readonly windowDays: number; readonly target: number },
): readonly RateOfDay[] {
  const countsOf = windowCounts(known);
  const series: RateOfDay[] = [];
  for (let day = span.from; day <= span.to; day = addDays(day, 1))
    series.push({ day, rate: rateOf(countsOf(day, windowDays), { target }) });
  return series;
}
