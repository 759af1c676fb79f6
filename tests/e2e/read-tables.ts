import type { Extension } from './launch-extension';

/** Tables of the log as they lie in the browser's database, whole; read past our own code. Empty before anything is logged. */
export async function readTables<Name extends string>(
  extension: Extension,
  names: readonly Name[],
): Promise<Readonly<Record<Name, readonly unknown[]>>> {
  return extension.inside(async (wanted) => {
    const answerOf = <Answer>(request: IDBRequest<Answer>) =>
      new Promise<Answer>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening a database that isn't there would make an empty one.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'vtr-guard'))
      return Object.fromEntries(wanted.map((name) => [name, [] as unknown[]])) as Record<Name, unknown[]>;
    const db = await answerOf(indexedDB.open('vtr-guard'));
    const transaction = db.transaction(wanted);
    const tables = wanted.map(async (name) => [name, await answerOf(transaction.objectStore(name).getAll())] as const);
    const read = Object.fromEntries(await Promise.all(tables));
    db.close();
    return read as Record<Name, unknown[]>;
  }, names as Name[]);
}
