import fc from 'fast-check';
import { expect, it } from 'vitest';
import { setCategory } from '@/utils/log/category';
import type { LogDatabase } from '@/utils/log/database';
import { countAgain, exempt } from '@/utils/log/exempt';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import type { LogRow } from '@/utils/log/log-row';
import { moveAccount } from '@/utils/log/move-account';
import { learnFromPage, learnOrders } from '@/utils/log/order-facts';
import { overview } from '@/utils/log/overview';
import { importReport } from '@/utils/log/report-import';
import { readImports, undoImport } from '@/utils/log/report-undo';
import { retain } from '@/utils/log/retain';
import { summary } from '@/utils/log/summary';
import { capture, settle } from '@/utils/log/write';
import { rules } from '../report/evidence';
import { confirmation } from './confirmation';
import { freshLog } from './fresh-log';
import { named, orderId, report } from './reported-log';

// Three windows; targets whose thousandths no binary fraction holds.
const policies = {
  US: { target: 0.95, windowDays: 30 },
  UK: { target: 0.9, windowDays: 21 },
  JP: { target: 0.975, windowDays: 7 },
};
const policyFor = (marketplace: string) => ({
  ...policies[marketplace as keyof typeof policies],
  goals: { tracked: 0.98, onTime: 0.97 },
  visibleAfterHours: 72,
});
const marketplaces = Object.keys(policies) as (keyof typeof policies)[];

/** A day as text, by the runtime's own calendar. */
const text = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
const dayFrom = (today: Date, later: number) =>
  text(new Date(today.getFullYear(), today.getMonth(), today.getDate() + later));

/** What counts of one package, told from its fields alone. */
interface Counted {
  readonly account: string;
  readonly marketplace: string;
  readonly category: string;
  readonly carrier: string;
  readonly cause: string;
  readonly day: string;
  readonly kind: 'clean' | 'unverifiable' | 'defect';
}

function countedOf(row: LogRow): Counted[] {
  const { state, marketplace, category, promised, confirmed } = row.fields;
  if (state.value === 'exempt') return [];
  const kind = state.value === 'unverifiable' ? 'unverifiable' : state.value.startsWith('defect') ? 'defect' : 'clean';
  const day = promised?.value ?? text(new Date(confirmed.value.at));
  const { account, carrier, cause } = row;
  return [
    { account, marketplace: marketplace.value, category: category?.value || 'unknown', carrier, cause, day, kind },
  ];
}

const amount = (rows: readonly Counted[], kind: Counted['kind']) => rows.filter((row) => row.kind === kind).length;
const share = (clean: number, counted: number) => (counted === 0 ? null : clean / counted);
const fits = (clean: number, counted: number, target: number) => clean * 1000 >= Math.round(target * 1000) * counted;

function naiveRate(rows: readonly Counted[], target: number) {
  const [clean, open] = [amount(rows, 'clean'), amount(rows, 'unverifiable')];
  const counted = rows.length;
  const bufferOf = (good: number) => {
    let more = 0;
    while (good > 0 && fits(good, counted + more + 1, target)) more += 1;
    return more;
  };
  let needed = 0;
  while (!fits(clean + needed, counted + needed, target)) needed += 1;
  return {
    ...{ low: share(clean, counted), high: share(clean + open, counted), counted },
    ...{ defects: amount(rows, 'defect'), unverifiable: open, cleanToRecover: needed },
    ...{ buffer: bufferOf(clean), hopefulBuffer: bufferOf(clean + open) },
    isSmall: counted > 0 && !fits(counted - 1, counted, target),
  };
}

const within = (rows: readonly Counted[], from: string, to: string) =>
  rows.filter(({ day }) => day >= from && day <= to);
const tally = (keys: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(keys, (key) => key)].map(([key, all]) => [key, all.length]));

const account = fc.constantFrom('default', 'Toys');
const last = fc.integer({ min: 1, max: 6 });
const findings = fc.constantFrom(
  [],
  [{ code: 'blank', severity: 'error' }],
  [{ code: 'unknown-format', severity: 'info' }],
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('enter' as const),
      account,
      last,
      findings,
      page: fc.constantFrom('confirm' as const, 'edit' as const),
      carrier: fc.constantFrom('USPS', 'UPS', '菜鸟'),
      noTracking: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      account,
      lasts: fc.uniqueArray(last, { minLength: 1 }),
      category: fc.constantFrom('', 'Kitchen', 'Garden'),
      marketplace: fc.constantFrom(...marketplaces),
      isDefect: fc.boolean(),
    }),
  },
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('exempt' as const, 'again' as const), last }),
  fc.record({ kind: fc.constant('category' as const), last, category: fc.constantFrom('Kitchen', '') }),
  fc.record({
    kind: fc.constant('learn' as const),
    account,
    last,
    later: fc.integer({ min: -3, max: 20 }),
    isPage: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('move' as const, 'merge' as const, 'retain' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const keysOf = async (db: LogDatabase, one: number) => db.rows.where({ orderId: orderId(one) }).toArray();

/** Does one thing at `at`. What is deleted for its age is put among `gone`: its totals stay. */
async function happen(db: LogDatabase, other: LogDatabase, gone: Counted[], one: Step, at: number): Promise<void> {
  if (one.kind === 'enter') {
    // Every order is of one marketplace, and every other package on another computer first.
    const marketplace = marketplaces[one.last % 3]!;
    const { account, findings, page, carrier, noTracking } = one;
    const entered = confirmation({
      orderId: orderId(one.last),
      marketplace,
      findings: findings as never,
      page,
      carrier,
      noTracking,
      at,
    });
    for (const log of one.last % 2 ? [db] : [other, db]) {
      await capture(log, [entered], at, account);
      await settle(log, { orderIds: [entered.orderId], outcome: 'confirmed' }, { now: at, policyFor });
    }
  } else if (one.kind === 'report') {
    const promised = text(new Date(at - 86_400_000));
    const rows = one.lasts.map((order) => named(order, { promised, category: one.category, isDefect: one.isDefect }));
    const options = { account: one.account, marketplace: one.marketplace, reportedAt: at, now: at, rules: rules() };
    await importReport(db, { ...report(...rows), from: promised, to: promised }, options);
  } else if (one.kind === 'undo') {
    const imports = await readImports(db);
    const chosen = imports[one.which % Math.max(1, imports.length)];
    if (chosen) await undoImport(db, chosen.id);
  } else if (one.kind === 'exempt') await exempt(db, await keysOf(db, one.last), at);
  else if (one.kind === 'again') await countAgain(db, await keysOf(db, one.last));
  else if (one.kind === 'category') await setCategory(db, await keysOf(db, one.last), one.category, at);
  else if (one.kind === 'learn') {
    const learned = { orderId: orderId(one.last), promised: text(new Date(at + one.later * 86_400_000)), skus: [] };
    await (one.isPage ? learnFromPage(db, learned, at, one.account) : learnOrders(db, [learned], at, one.account));
  } else if (one.kind === 'move') {
    await moveAccount(db, 'Toys', 'default');
    for (const [index, row] of gone.entries()) gone[index] = { ...row, account: 'default' };
  } else if (one.kind === 'merge') await importJson(db, await exportJson(other, at));
  else {
    const before = await db.rows.toArray();
    await retain(db, { now: at, keepDays: 60 });
    const left = new Set((await db.rows.toArray()).map(({ account, orderId }) => account + orderId));
    gone.push(...before.filter(({ account, orderId }) => !left.has(account + orderId)).flatMap(countedOf));
  }
}

it('whatever was entered, reported, left out, merged and moved, every figure is that of counting one by one', async () => {
  const steps = fc.array(fc.record({ step, hours: fc.integer({ min: 0, max: 24 * 9 }) }), {
    minLength: 3,
    maxLength: 18,
  });
  // Beginnings before either change of the clocks, at the end of a year, and in February of a leap year.
  const begins = fc.constantFrom([2026, 1, 20], [2026, 9, 10], [2026, 11, 20], [2028, 1, 25]);
  const hour = fc.integer({ min: 0, max: 23 });
  await fc.assert(
    fc.asyncProperty(
      steps,
      begins,
      hour,
      fc.integer({ min: 0, max: 40 }),
      async (all, [year, month, day], hour, later) => {
        const [db, other] = [freshLog(), freshLog()];
        const gone: Counted[] = [];
        let at = new Date(year!, month!, day!, hour, 30).getTime();
        for (const { step, hours } of all) {
          at += hours * 3_600_000;
          await happen(db, other, gone, step, at);
        }
        const today = new Date(at + later * 86_400_000);
        const counted = [...(await db.rows.toArray()).flatMap(countedOf), ...gone];
        for (const account of [undefined, 'default', 'Toys']) {
          const mine = counted.filter((row) => (account ?? row.account) === row.account);
          const read = await summary(db, { today: text(today), policyFor, account });
          for (const marketplace of marketplaces) {
            const { target, windowDays } = policies[marketplace];
            const here = mine.filter((row) => row.marketplace === marketplace);
            const inWindow = within(here, dayFrom(today, 1 - windowDays), text(today));
            for (const owner of account ? [account] : ['default', 'Toys']) {
              const standing = read.marketplaces.find(
                (one) => one.account === owner && one.marketplace === marketplace,
              );
              const own = inWindow.filter((row) => row.account === owner);
              expect(standing?.rate ?? naiveRate([], target)).toEqual(naiveRate(own, target));
              for (const { category, rate } of standing?.categories ?? [])
                expect(rate).toEqual(
                  naiveRate(
                    own.filter((row) => row.category === category),
                    target,
                  ),
                );
            }
            for (const category of [undefined, 'Kitchen', 'unknown']) {
              const about = here.filter((row) => (category ?? row.category) === row.category);
              const now = about.filter((row) => inWindow.includes(row));
              const seen = await overview(db, {
                today: text(today),
                policyFor,
                marketplace,
                account,
                pastDays: 50,
                comingDays: 12,
                ...(category ? { category } : {}),
              });
              expect(seen.standings.privileges).toEqual(naiveRate(now, target));
              expect(seen.standings.promises).toEqual(naiveRate(now, 0.98));
              expect(Object.fromEntries(seen.byCause.map(({ code, count }) => [code, count]))).toEqual(
                tally(now.filter(({ kind }) => kind === 'defect').map(({ cause }) => cause)),
              );
              expect(Object.fromEntries(seen.byCarrier.map(({ carrier, counted }) => [carrier, counted]))).toEqual(
                tally(now.map(({ carrier }) => carrier)),
              );
              const past = Array.from({ length: 50 }, (_, index) => index - 49);
              expect(seen.series).toEqual(
                past.map((ago) => {
                  const rows = within(about, dayFrom(today, ago + 1 - windowDays), dayFrom(today, ago));
                  const { low, high, counted } = naiveRate(rows, target);
                  return { day: dayFrom(today, ago), counted, low, high };
                }),
              );
              const clean = amount(now, 'clean');
              expect(seen.forecast).toEqual(
                Array.from({ length: 12 }, (_, index) => {
                  const ahead = index + 1;
                  const rows = within(about, dayFrom(today, ahead + 1 - windowDays), dayFrom(today, ahead));
                  const more = Math.round((clean / windowDays) * Math.min(ahead, windowDays));
                  const good = amount(rows, 'clean') + more;
                  const total = rows.length + more;
                  const left = about.filter((row) => row.day === dayFrom(today, ahead - windowDays));
                  return {
                    ...{ day: dayFrom(today, ahead), counted: total, low: share(good, total) },
                    ...{ high: share(good + amount(rows, 'unverifiable'), total), leaving: amount(left, 'defect') },
                  };
                }),
              );
            }
          }
        }
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);
