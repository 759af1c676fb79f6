import type { Extension } from './launch-extension';

/** What a test wants to know of a log row. */
export interface SeenRow {
  readonly orderId: string;
  readonly package: string;
  readonly marketplace: string;
  readonly number: string;
  readonly carrier: string;
  readonly state: string;
  readonly findings: readonly string[];
  /** How often it was confirmed or changed. */
  readonly events: number;
  /** Everything that is stored, to look for what must not be. */
  readonly raw: string;
}

/** The log as it lies in the browser's database, by order and package; read past our own code. */
export async function readLog(extension: Extension): Promise<readonly SeenRow[]> {
  const rows = await extension.inside(async () => {
    // Opening a database that isn't there would make an empty one.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'vtr-guard')) return [];
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('vtr-guard');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction('rows').objectStore('rows').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    db.close();
    return all;
  }, null);
  return (rows as StoredRow[]).map((row) => ({
    orderId: row.orderId,
    package: row.package,
    marketplace: row.marketplace,
    number: row.fields.number.value,
    carrier: row.fields.carrier.value,
    state: row.state,
    findings: row.fields.findings.value.map(({ code }) => code),
    events: row.history.length,
    raw: JSON.stringify(row),
  }));
}

interface StoredRow {
  readonly orderId: string;
  readonly package: string;
  readonly marketplace: string;
  readonly state: string;
  readonly history: readonly unknown[];
  readonly fields: {
    readonly number: { readonly value: string };
    readonly carrier: { readonly value: string };
    readonly findings: { readonly value: readonly { readonly code: string }[] };
  };
}
