import { pause, type Work } from '@/utils/files/work';
import type { LogDatabase } from './database';
import { orRefused } from './log-refused';
import { type LogRow, rowOf } from './log-row';
import { mergeRows } from './merge';
import { mergeFacts } from './order-facts';
import { putRows } from './put-rows';
import { changeReported, pagesOfReported } from './reported-parts';
import { changeRollUps, readRollUps, writeRollUps } from './roll-ups-of-day';
import { sumOfRollUps } from './tally';

/** So many rows are moved in one transaction. */
const rowsAtOnce = 1000;

/**
 * Moves all that is logged under one account to another. A package that both have is merged as on two computers: of
 * each field the newer value holds, and nothing is lost. Each step is whole; ended halfway, the rest stays where it is
 * and is moved by the next call. Answers how many packages were moved.
 * @throws {LogRefused} when the browser refuses; and the signal's reason when ended by the seller
 */
export async function moveAccount(db: LogDatabase, from: string, to: string, work: Work = {}): Promise<number> {
  if (from === to) return 0;
  const total = await orRefused(db, () => rowsOf(db, from).count());
  let moved = 0;
  for (;;) {
    const count = await orRefused(db, () => moveSome(db, from, to));
    moved += count;
    await pause(work, moved / (total + 1));
    if (count < rowsAtOnce) break;
  }
  await orRefused(db, () => moveRest(db, from, to));
  work.onProgress?.(1);
  return moved;
}

function rowsOf(db: LogDatabase, account: string) {
  // Of keys, a beginning sorts before all that it begins, and a list after every text.
  return db.rows.where('[account+orderId+package]').between([account], [account, []]);
}

async function moveSome(db: LogDatabase, from: string, to: string): Promise<number> {
  return db.transaction('rw', db.rows, db.days, async () => {
    const rows = await rowsOf(db, from).limit(rowsAtOnce).toArray();
    const there = await db.rows.bulkGet(rows.map(({ orderId, package: place }) => [to, orderId, place]));
    const changes = rows.flatMap((row, index) => {
      const known = there[index];
      const arriving = movedTo(row, to);
      return [
        { before: row, after: undefined },
        { before: known, after: known ? mergeRows(known, arriving) : arriving },
      ];
    });
    await putRows(db, changes);
    return rows.length;
  });
}

function movedTo(row: LogRow, account: string): LogRow {
  return rowOf({ account, orderId: row.orderId, package: row.package }, row.fields, row.history);
}

/** What goes with the packages: what is known of orders, what was imported, and the totals of days whose rows are gone. */
async function moveRest(db: LogDatabase, from: string, to: string): Promise<void> {
  const { pending, days, orderFacts, imports, reportedParts } = db;
  await db.transaction('rw', [pending, days, orderFacts, imports, reportedParts], async () => {
    for (const facts of await orderFacts.filter(({ account }) => account === from).toArray()) {
      const known = await orderFacts.get([to, facts.orderId]);
      const arriving = { ...facts, account: to };
      await orderFacts.put(known ? mergeFacts(known, arriving) : arriving);
      await orderFacts.delete([from, facts.orderId]);
    }
    const leaving = (await readRollUps(db)).filter(({ account }) => account === from);
    const arriving = leaving.map((one) => ({ ...one, account: to }));
    await changeRollUps(db, arriving, sumOfRollUps);
    await writeRollUps(
      db,
      leaving.map((one) => ({ ...one, carriers: {}, causes: {} })),
    );
    for (const one of await pending.filter(({ account }) => account === from).toArray()) {
      await pending.delete([from, one.orderId, one.package]);
      await pending.put({ ...one, account: to });
    }
    for await (const rows of pagesOfReported(db)) {
      const theirs = rows.filter(({ account }) => account === from);
      await changeReported(db, theirs, (_, stored) => ({ ...stored, account: to }));
    }
    await imports.filter(({ account }) => account === from).modify({ account: to });
  });
}
