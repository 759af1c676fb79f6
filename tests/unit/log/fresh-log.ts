import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { LogDatabase } from '@/utils/log/database';

/** An empty log that nobody else can reach. */
export function freshLog(): LogDatabase {
  return new LogDatabase('fresh', { indexedDB: new IDBFactory(), IDBKeyRange });
}
