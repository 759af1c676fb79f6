import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import type { LogDatabase, RollUp } from '@/utils/log/database';
import { enter } from '@/utils/log/entry';
import { rollUp } from '@/utils/log/roll-up';
import { readRollUps, writeRollUps } from '@/utils/log/roll-ups-of-day';
import { verifyDaily, verifyRollUps } from '@/utils/log/verify-roll-ups';
import { noPackages } from '@/utils/vtr/package-state';
import { confirmation, noon } from './confirmation';
import { freshLog } from './fresh-log';

const row = (place: string, day: number) =>
  enter(
    { account: 'default', orderId: '114-7941379-5480234', package: place },
    confirmation({ package: place, at: noon(day) }),
    { visibleAfterHours: 72 },
  );

async function threePackages(): Promise<LogDatabase> {
  const db = freshLog();
  const rows = [row('1', 20), row('2', 20), row('3', 21)];
  await db.rows.bulkPut(rows);
  await rollUp(
    db,
    rows.map((after) => ({ before: undefined, after })),
  );
  return db;
}

const day = '2026-11-20';

/** Spoils the roll-up of the first two packages. */
async function spoiled(db: LogDatabase, spoil: (one: RollUp) => RollUp): Promise<void> {
  const { rollUps } = (await db.days.get(day))!;
  await db.days.put({ day, rollUps: rollUps.map((one) => spoil({ ...one, day })) });
}

describe('roll-ups', () => {
  it('sum up the packages of a day', async () => {
    const db = await threePackages();
    expect((await readRollUps(db)).map(({ day, counts }) => [day, counts['awaiting-scan']])).toEqual([
      ['2026-11-20', 2],
      ['2026-11-21', 1],
    ]);
  });

  it('tell apart carriers, whatever they are called, and what caused the defects', async () => {
    const db = freshLog();
    const entered = [
      confirmation({ carrier: 'UPS', findings: [{ code: 'blank', severity: 'error' }] }),
      confirmation({ package: '2', carrier: 'United Parcel Service', noTracking: true }),
      confirmation({ package: '3', carrier: ' __proto__ ' }),
    ].map((one) => enter({ ...one, account: 'default' }, one, { visibleAfterHours: 72 }));
    await rollUp(
      db,
      entered.map((after) => ({ before: undefined, after })),
    );
    const [stored] = await readRollUps(db);
    expect(stored?.causes).toEqual({ blank: 1, 'no-tracking': 1 });
    expect(
      Object.entries(stored?.carriers ?? {}).map(([carrier, counts]) => [carrier, counts['defect-expected']]),
    ).toEqual(
      expect.arrayContaining([
        ['ups', 2],
        ['__proto__', undefined],
      ]),
    );
  });

  it('never count below nothing, whatever was lost of them before', async () => {
    const db = await threePackages();
    await spoiled(db, (one) => ({ ...one, carriers: { usps: { 'awaiting-scan': 1 } } }));
    for (const place of ['1', '2']) await rollUp(db, [{ before: row(place, 20), after: row(place, 21) }]);
    expect((await readRollUps(db)).map(({ day, counts }) => [day, counts['awaiting-scan']])).toEqual([
      ['2026-11-21', 3],
    ]);
  });

  it('leave nothing behind when a day has no package any more', async () => {
    const db = await threePackages();
    await rollUp(db, [{ before: row('3', 21), after: row('3', 20) }]);
    expect((await readRollUps(db)).map(({ day, counts }) => [day, counts['awaiting-scan']])).toEqual([
      ['2026-11-20', 3],
    ]);
  });
});

describe('the self-check', () => {
  it.each<[damage: string, spoil: (db: LogDatabase) => Promise<unknown>]>([
    ['a wrong count', (db) => spoiled(db, (one) => ({ ...one, counts: { ...one.counts, 'awaiting-scan': 7 } }))],
    ['a lost roll-up', (db) => db.days.delete(day)],
    [
      'a carrier that has none of them',
      (db) => spoiled(db, (one) => ({ ...one, carriers: { ...one.carriers, ups: noPackages } })),
    ],
    ['a cause that nothing has', (db) => spoiled(db, (one) => ({ ...one, causes: { blank: 1 } }))],
    [
      'a roll-up of rows that never were',
      (db) =>
        writeRollUps(db, [
          {
            account: 'default',
            marketplace: 'DE',
            category: 'Toys',
            day: '2026-11-20',
            counts: { ...noPackages, exempt: 4 },
            carriers: { ups: { ...noPackages, exempt: 4 } },
            causes: {},
          },
        ]),
    ],
  ])('repairs and reports %s', async (_, spoil) => {
    const db = await threePackages();
    const right = await readRollUps(db);
    await spoil(db);
    const { repaired } = await verifyRollUps(db);
    expect(repaired).toHaveLength(1);
    expect(await readRollUps(db)).toEqual(right);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('finds nothing in a log that is right', async () => {
    expect(await verifyRollUps(await threePackages())).toEqual({ compared: 2, repaired: [] });
  });

  it('does not wait for those who read, nor they for it', async () => {
    const db = await threePackages();
    const meanwhile = () => Dexie.ignoreTransaction(() => verifyRollUps(db));
    const read = db.transaction('r', db.rows, () => Dexie.waitFor(meanwhile()));
    expect(await read).toMatchObject({ compared: 2 });
  });
});

it('the self-check is done once a day, and what it found is kept', async () => {
  const db = await threePackages();
  await db.days.delete(day);
  expect(await verifyDaily(db, noon(21))).toMatchObject({ compared: 2, repaired: [{ day: '2026-11-20' }] });
  expect(await db.memos.get('verified')).toEqual({ name: 'verified', day: '2026-11-21', compared: 2, repaired: 1 });
  expect(await verifyDaily(db, noon(21) + 3_600_000)).toBeNull();
  expect(await verifyDaily(db, noon(22))).toMatchObject({ repaired: [] });
});

it('a self-check that was ended in between goes on where it was, and begins anew the next day', async () => {
  const db = await threePackages();
  await db.days.clear();
  await db.memos.put({ name: 'verified', day: '2026-11-21', compared: 5, repaired: 1, next: '2026-11-20' });
  expect(await verifyDaily(db, noon(21))).toMatchObject({ compared: 1, repaired: [{ day: '2026-11-20' }] });
  expect(await db.memos.get('verified')).toEqual({ name: 'verified', day: '2026-11-21', compared: 6, repaired: 2 });
  expect(await verifyDaily(db, noon(22))).toMatchObject({ compared: 2, repaired: [{ day: '2026-11-21' }] });
});
