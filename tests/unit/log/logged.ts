import type { LogDatabase } from '@/utils/log/database';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { confirmation } from './confirmation';
import { freshLog } from './fresh-log';

/** Confirms packages in `db`, one after the other, each by a click of its own. */
export async function enter(db: LogDatabase, ...entries: Partial<Confirmation>[]): Promise<LogDatabase> {
  for (const entry of entries) {
    const one = confirmation(entry);
    await capture(db, [one], one.at);
    await settle(db, { orderIds: [one.orderId], outcome: 'confirmed' }, { now: one.at, policyFor });
  }
  return db;
}

/** A fresh log in which these packages were confirmed, one after the other. */
export function logged(...entries: Partial<Confirmation>[]): Promise<LogDatabase> {
  return enter(freshLog(), ...entries);
}
