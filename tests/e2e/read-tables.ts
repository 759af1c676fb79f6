import type { Extension } from './launch-extension';

/** Tables of the log as they lie in the browser's database, whole; read past our own code. */
export async function readTables<Name extends string>(
  extension: Extension,
  names: readonly Name[],
): Promise<Readonly<Record<Name, readonly unknown[]>>> {
  const worker = await extension.worker();
  return worker.evaluate(async (wanted) => {
    const answerOf = <Answer>(request: IDBRequest<Answer>) =>
      new Promise<Answer>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await answerOf(indexedDB.open('vtr-guard'));
    const transaction = db.transaction(wanted);
    const tables = wanted.map(async (name) => [name, await answerOf(transaction.objectStore(name).getAll())] as const);
    const read = Object.fromEntries(await Promise.all(tables));
    db.close();
    return read as Record<Name, unknown[]>;
  }, names as Name[]);
}
