import type { BenchCase } from '../bench-case';
import { few, many } from '../log-amounts';
import { type LogBrowser, withLogOf } from '../log-browser';
import { median, rounded } from '../median';
import { atMost, type Row } from '../row';

/** The popup as the worker left it after a write, with nothing kept, and as it first opens after the browser has started. */
export default {
  names: ['log-popup'],
  isLong: true,
  async measure() {
    const small = await timesOf(few);
    const large = await timesOf(many);
    const compared = (name: string, one: number, other: number) => ({ ratio: rounded(one / other), than: name });
    const rows: Row[] = [
      { name: `log-popup-${few}`, value: small.prepared, unit: 'ms to the first paint, which shows the rate' },
      {
        ...atMost(100, { name: `log-popup-${many}`, value: large.prepared, unit: 'ms to the same' }),
        ...compared(`log-popup-${few}`, large.prepared, small.prepared),
      },
      { name: `log-popup-unprepared-${few}`, value: small.unprepared, unit: 'ms where the log is read first' },
      {
        name: `log-popup-unprepared-${many}`,
        value: large.unprepared,
        unit: 'ms where the log is read first',
        ...compared(`log-popup-unprepared-${few}`, large.unprepared, small.unprepared),
      },
      { name: `log-popup-started-${few}`, value: small.started, unit: 'ms of the first after a start of the browser' },
      {
        name: `log-popup-started-${many}`,
        value: large.started,
        unit: 'ms of the first after a start of the browser',
        ...compared(`log-popup-started-${few}`, large.started, small.started),
      },
    ];
    return rows;
  },
} satisfies BenchCase;

/** So many starts of the browser, and so many openings in the last of them. */
const [starts, openings] = [3, 12];

async function timesOf(amount: number) {
  const started: number[] = [];
  for (let start = 1; start < starts; start += 1)
    started.push(...(await withLogOf(amount, (browser) => browser.timePopup(1, false))));
  return withLogOf(amount, async (browser: LogBrowser) => {
    const [first, ...unprepared] = await browser.timePopup(openings, false);
    // The first opening fills the browser's caches.
    const [, ...prepared] = await browser.timePopup(openings, true);
    return {
      started: rounded(median([...started, first!])),
      unprepared: rounded(median(unprepared)),
      prepared: rounded(median(prepared)),
    };
  });
}
