import { beforeEach, expect, it } from 'vitest';
import { readAppealChoices } from '@/utils/log/appeal-choices';
import { importReport } from '@/utils/log/report-import';
import { policyFor } from '@/utils/policy/policy';
import { named, options, ReportedLog, report } from './reported-log';

const days = { from: '2026-09-01', to: '2026-11-13' };

let log: ReportedLog;

beforeEach(() => {
  log = new ReportedLog();
});

const choices = (change: { days?: typeof days; account?: string } = {}) =>
  readAppealChoices(log.db, change.days ?? days, { today: '2026-11-13', policyFor, account: change.account });

it('offers nothing where nothing is known', async () => {
  expect(await choices()).toEqual([]);
});

it('offers the categories that only a report names, behind those of the log', async () => {
  await log.confirm(1);
  await importReport(log.db, report(named(1), named(9, { category: 'Toys' })), options());
  expect(await choices()).toEqual([{ marketplace: 'US', categories: ['Kitchen', 'Toys'] }]);
});

it('offers a marketplace and a category of which nothing was logged', async () => {
  await importReport(log.db, report(named(9, { category: 'Toys' })), options({ marketplace: 'UK' }));
  expect(await choices()).toEqual([{ marketplace: 'UK', categories: ['Toys'] }]);
});

it.each([
  ['without a category', { category: null }, {}],
  ['that is no defect', { isDefect: false }, {}],
  ['promised before these days', { promised: '2026-11-05' }, { days: { ...days, from: '2026-11-06' } }],
  ['of another account', {}, { account: 'Toys' }],
] as const)('offers no category for a reported order %s', async (_, row, asked) => {
  await importReport(log.db, report(named(9, row)), options());
  expect((await choices(asked)).flatMap(({ categories }) => categories)).toEqual([]);
});

it('offers the category of a report without any days, by the day of its download', async () => {
  const file = { ...report(named(9, { promised: null, category: 'Toys' })), from: null, to: null };
  await importReport(log.db, file, options());
  expect(await choices()).toEqual([{ marketplace: 'US', categories: ['Toys'] }]);
  expect(await choices({ days: { ...days, to: '2026-11-11' } })).toEqual([{ marketplace: 'US', categories: [] }]);
});
