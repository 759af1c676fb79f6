import type { LogDatabase } from '@/utils/log/database';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { confirmation } from './confirmation';
import { freshLog } from './fresh-log';

/** An invented order's ID. */
export const orderOf = (index: number) => `114-0000000-${String(index).padStart(7, '0')}`;

/** Confirms packages of one order in `db`, together by one click. */
export async function confirm(db: LogDatabase, ...packages: Confirmation[]): Promise<void> {
  const { orderId, at } = packages[0]!;
  await capture(db, packages, at);
  await settle(db, { orderIds: [orderId], outcome: 'confirmed' }, { now: at, policyFor });
}

/** Confirms an order of `count` packages that are alike. */
export async function confirmAlike(db: LogDatabase, count: number, change: Partial<Confirmation> = {}): Promise<void> {
  await confirm(db, ...Array.from({ length: count }, (_, at) => confirmation({ ...change, package: String(at + 1) })));
}

/** Confirms packages in `db`, one after the other, each by a click of its own. */
export async function enter(db: LogDatabase, ...entries: Partial<Confirmation>[]): Promise<LogDatabase> {
  for (const entry of entries) await confirm(db, confirmation(entry));
  return db;
}

/** A fresh log in which these packages were confirmed, one after the other. */
export function logged(...entries: Partial<Confirmation>[]): Promise<LogDatabase> {
  return enter(freshLog(), ...entries);
}
