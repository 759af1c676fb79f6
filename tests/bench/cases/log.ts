import { env } from 'node:process';
import type { BenchCase } from '../bench-case';
import { type LogBrowser, withLogOf } from '../log-browser';
import { median, rounded } from '../median';
import { atMost, type Row } from '../row';

/** A million takes minutes to fill in, so it is asked for: `LOG_ROWS=1000000 npm run bench log`. */
const [small, large] = [1_000, Number(env.LOG_ROWS ?? 100_000)];
/** A large seller's report of a month, half of it of orders that are logged. */
const reported = Number(env.REPORT_ROWS ?? 100_000);
// As many rows as the dashboard reads at once.
const page = { offset: 0, limit: 50 };

/** What the order table is asked for, and where it is asked for it. */
const queries = {
  open: page,
  deep: { ...page, offset: Math.floor(large * 0.7) },
  state: { ...page, states: ['defect-expected' as const] },
  carrier: { ...page, carriers: ['ups', 'ontrac'], states: ['unverifiable' as const, 'awaiting-scan' as const] },
  number: { ...page, text: `94001112${String(large - 1).padStart(14, '0')}`.slice(0, -4) },
  order: { ...page, text: '103-0000' },
};

/** The log in a real Chromium: with many packages against with a thousand. */
export default {
  names: ['log-popup', 'log-write', 'log-orders', 'log-overview', 'log-due', 'log-self-check', 'log-report'],
  isLong: true,
  async measure() {
    const few = await withLogOf(small, popupOf);
    return withLogOf(large, async (browser) => {
      const many = await popupOf(browser);
      const rows: Row[] = [
        { name: `log-popup-${small}`, value: few.prepared, unit: 'ms to the first paint, which shows the rate' },
        {
          ...atMost(100, { name: `log-popup-${large}`, value: many.prepared, unit: 'ms to the same' }),
          ratio: rounded(many.prepared / few.prepared),
          than: `log-popup-${small}`,
        },
        { name: `log-popup-unprepared-${small}`, value: few.unprepared, unit: 'ms where the log is read first' },
        {
          name: `log-popup-unprepared-${large}`,
          value: many.unprepared,
          unit: 'ms where the log is read first',
          ratio: rounded(many.unprepared / few.unprepared),
          than: `log-popup-unprepared-${small}`,
        },
        atMost(10, { name: 'log-write', value: medianOf(await browser.ask('timeWrites', 100)), unit: 'ms a write' }),
      ];
      for (const [name, query] of Object.entries(queries)) {
        const value = medianOf(await browser.ask('timeQuery', query, 9));
        rows.push(atMost(200, { name: `log-orders-${name}`, value, unit: 'ms a page' }));
      }
      rows.push({ name: 'log-overview', value: medianOf(await browser.ask('timeOverview', 9)), unit: 'ms' });
      rows.push({ name: 'log-due', value: medianOf(await browser.ask('timeDue', 9)), unit: 'ms' });
      rows.push({ name: 'log-self-check', value: medianOf(await browser.ask('timeVerification')), unit: 'ms in all' });
      const [compared, stored, undone] = await browser.ask('timeReport', reported, Math.min(large, reported) / 2);
      const unit = `ms for ${reported} rows`;
      rows.push({ name: 'log-report-compared', value: rounded(compared!), unit });
      rows.push({ name: 'log-report-stored', value: rounded(stored!), unit });
      rows.push({ name: 'log-report-undone', value: rounded(undone!), unit });
      return rows;
    });
  },
} satisfies BenchCase;

/** The first opening fills the browser's caches and is not counted. */
async function popupOf(browser: LogBrowser): Promise<{ readonly prepared: number; readonly unprepared: number }> {
  const unprepared = medianOf((await browser.timePopup(12, false)).slice(1));
  return { prepared: medianOf((await browser.timePopup(12, true)).slice(1)), unprepared };
}

function medianOf(times: readonly number[]): number {
  return rounded(median(times));
}
