import type { BenchCase } from '../bench-case';
import { many } from '../log-amounts';
import { withLogOf } from '../log-browser';
import { median, rounded } from '../median';
import { atMost, type Row } from '../row';

// As many rows as the dashboard reads at once.
const page = { offset: 0, limit: 50 };
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const last = `94001112${String(many - 1).padStart(14, '0')}`;

/** What the order table is asked for, and where it is asked for it. */
const queries = {
  open: page,
  deep: { ...page, offset: Math.floor(many * 0.7) },
  account: { ...page, account: 'default' },
  state: { ...page, states: ['defect-expected' as const] },
  carrier: { ...page, carriers: ['ups', 'ontrac'], states: ['unverifiable' as const, 'awaiting-scan' as const] },
  days: { ...page, from: daysAgo(40), to: daysAgo(20) },
  number: { ...page, text: last },
  'number-begun': { ...page, text: last.slice(0, -4) },
  order: { ...page, text: '103-0000' },
};

/** The order table, and what else the dashboard reads of the log when it is opened. */
export default {
  names: ['log-orders', 'log-overview', 'log-due'],
  isLong: true,
  measure: () =>
    withLogOf(many, async (browser) => {
      const rows: Row[] = [];
      for (const [name, query] of Object.entries(queries)) {
        const value = medianOf(await browser.ask('timeQuery', query, 9));
        rows.push(atMost(200, { name: `log-orders-${name}`, value, unit: 'ms a page' }));
      }
      const shown = medianOf(await browser.timeOrderTable(9));
      rows.push(
        atMost(200, { name: 'log-orders-shown', value: shown, unit: 'ms until the table shows its first rows' }),
      );
      rows.push({ name: 'log-overview', value: medianOf(await browser.ask('timeOverview', 9)), unit: 'ms' });
      rows.push({ name: 'log-due', value: medianOf(await browser.ask('timeDue', 9)), unit: 'ms' });
      return rows;
    }),
} satisfies BenchCase;

function medianOf(times: readonly number[]): number {
  return rounded(median(times));
}
