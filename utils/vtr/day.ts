/**
 * A day as `yyyy-mm-dd`. Days are those of the seller's own clock: a day is decided once, when something happens, and
 * kept as this text, so a later journey, a change of summer time or another machine's zone does not move it.
 */
export type Day = string;

const millisecondsPerDay = 86_400_000;

/** The day it is at `moment` (milliseconds since 1970) in the time zone this browser is set to. */
export function dayOf(moment: number): Day {
  const date = new Date(moment);
  return written(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/**
 * The day it is where a day ends last on Earth, twelve hours behind UTC. A date that lies before it has passed, whichever
 * zone it was meant in; a seller in China must not be told so while it is not over in Amazon's.
 */
export function lastDayOf(moment: number): Day {
  return new Date(moment - 43_200_000).toISOString().slice(0, 10);
}

/** The day `count` days later, or earlier when negative. Pure calendar arithmetic: no time zone bears on it. */
export function addDays(day: Day, count: number): Day {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) + count * millisecondsPerDay);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A run of days, both ends included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** The `windowDays` days that end with `to`. */
export function windowEnding(to: Day, windowDays: number): DaySpan {
  return { from: addDays(to, 1 - windowDays), to };
}

/** The day that a year of four digits, a month and a day of the month name; null where there is no such day. */
export function dayOfParts(year: string, month: string | number | null, day: string): Day | null {
  const text = written(Number(year), Number(month), Number(day));
  const time = Date.parse(`${text}T00:00:00Z`);
  // 31 April is read as 1 May by some engines: a day must come out as it went in.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}

function written(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
