import type { LogDatabase, ReportedRow, ReportImport } from './database';
import { type LogFields, type LogRow, type Stamped, textOfKey } from './log-row';
import { canonical, isNewer } from './merge';
import { changeReported, pagesOfReported } from './reported-parts';

type Before = ReportedRow['before'];
type Name = keyof LogFields;

/** What an import can set, and so has to take back. */
const reportedFields: readonly Name[] = ['state', 'cause', 'category', 'promised', 'delivered'];

/** A value that gave way to one of the moment `at` when two copies of a package's row were merged. */
interface GaveWay {
  readonly package: string;
  readonly name: Name;
  readonly at: number;
  readonly value: Stamped<unknown>;
}

/** Where an import's rows stand: which package has which line, and on which line what an import changed of it is kept. */
interface Lines {
  readonly packages: Map<number, string | null>;
  readonly changed: Map<string, number>;
  lowest: number;
}

/**
 * Merges the imports of a backup into those of a log, so that each can still be taken back as a whole: on the packages of
 * both. One for each backup; its methods are called inside a transaction of all tables.
 *
 * The same report (by content) of the same moment is one import, whichever lines were joined to a package on which
 * computer. Of another moment it is another import: the names of both follow from content and moment, so they are the same
 * wherever they are merged.
 */
export class ImportsMerge {
  /** What this log calls the backup's imports. */
  readonly #names = new Map<string, string>();
  readonly #lines = new Map<string, Lines>();
  readonly #gaveWay: GaveWay[] = [];

  constructor(readonly db: LogDatabase) {}

  /** Notes what either of two copies of a row had to give way to the other; {@link link} puts it where it is found again. */
  noteRows(one: LogRow, other: LogRow, merged: LogRow): void {
    for (const name of reportedFields) {
      const [ours, theirs] = [one.fields[name], other.fields[name]];
      if (!ours || !theirs || ours.at === theirs.at) continue;
      const { at } = merged.fields[name]!;
      this.#gaveWay.push({ package: textOfKey(merged), name, at, value: at === ours.at ? theirs : ours });
    }
  }

  async takeImport(made: ReportImport): Promise<void> {
    const content = contentOf(made.id);
    const alike = await this.db.imports
      .where('id')
      .startsWith(content)
      .filter(({ id }) => contentOf(id) === content)
      .toArray();
    const same = alike.find(({ at }) => at === made.at);
    const isTaken = alike.some(({ id }) => id === made.id);
    const id = same?.id ?? (isTaken ? `${content}-${made.at}` : made.id);
    this.#names.set(made.id, id);
    if (!same) await this.db.imports.put({ ...made, id });
  }

  async takeReported(rows: readonly ReportedRow[]): Promise<void> {
    const placed: ReportedRow[] = [];
    for (const row of rows) {
      const importId = this.#names.get(row.importId) ?? row.importId;
      placed.push(...place({ ...row, importId }, await this.#linesOf(importId)));
    }
    await changeReported(this.db, placed, (row, stored) => ({
      ...(stored.package === null ? row : stored),
      before: mergeBefore(stored.before, row.before),
    }));
  }

  /**
   * What one computer's import set, and another's later one has overwritten by the merge, becomes what stood before the
   * later one, as if both had been made here.
   */
  async link(): Promise<void> {
    const meant = new Set(this.#gaveWay.map((one) => one.package));
    const imports = meant.size > 0 ? await this.db.imports.toArray() : [];
    const rows = new Map<string, ReportedRow>();
    for (const { id, at } of imports)
      for await (const page of pagesOfReported(this.db, id))
        for (const row of page)
          if (isChanged(row) && meant.has(textOfKey(row))) rows.set(`${at} ${textOfKey(row)}`, row);
    const changed = new Map<string, ReportedRow>();
    for (const { package: packageName, name, at, value } of this.#gaveWay) {
      let sinking = value;
      // Each step leads to an earlier import.
      for (let moment = at; sinking.at < moment; ) {
        const key = `${moment} ${packageName}`;
        const row = rows.get(key);
        const before = row?.before[name];
        if (!row || before === undefined || canonical(before) === canonical(sinking)) break;
        const isUnder = before !== null && !isNewer(sinking, before);
        if (!isUnder) {
          const linked: ReportedRow = { ...row, before: { ...row.before, [name]: sinking } };
          rows.set(key, linked);
          changed.set(key, linked);
        }
        const next = isUnder ? before.at : sinking.at;
        if (before === null || next >= moment) break;
        moment = next;
        sinking = isUnder ? sinking : before;
      }
    }
    await changeReported(this.db, [...changed.values()], (row) => row);
  }

  async #linesOf(importId: string): Promise<Lines> {
    const known = this.#lines.get(importId);
    if (known) return known;
    const lines: Lines = { packages: new Map(), changed: new Map(), lowest: 0 };
    this.#lines.set(importId, lines);
    for await (const page of pagesOfReported(this.db, importId)) for (const row of page) note(row, lines);
    return lines;
  }
}

/**
 * Where a row of a backup belongs among those of the same import here. What it changed of a package joins what is kept of
 * that package, so that nothing is taken back twice; a package whose line is another's here gets one below 0.
 */
function place(row: ReportedRow, lines: Lines): readonly ReportedRow[] {
  const found = isChanged(row) ? lines.changed.get(textOfKey(row)) : undefined;
  const placed =
    found !== undefined && found !== row.line
      ? [{ ...row, line: found }, ...(row.line < 0 ? [] : [{ ...row, before: {} }])]
      : [isFree(row, lines) ? row : { ...row, line: lines.lowest - 1, cause: '', action: '' }];
  const kept = placed.filter((one) => isChanged(one) || isFree(one, lines));
  for (const one of kept) note(one, lines);
  return kept;
}

function isFree(row: ReportedRow, { packages }: Lines): boolean {
  const there = packages.get(row.line) ?? null;
  return there === null || row.package === null || there === textOfKey(row);
}

function note(row: ReportedRow, lines: Lines): void {
  const there = lines.packages.get(row.line) ?? null;
  lines.packages.set(row.line, there ?? (row.package === null ? null : textOfKey(row)));
  lines.lowest = Math.min(lines.lowest, row.line);
  if (isChanged(row)) lines.changed.set(textOfKey(row), row.line);
}

/** Of each field what stood last, of either; null for what neither had known. */
function mergeBefore(one: Before, other: Before): Before {
  const merged: Record<string, Stamped<unknown> | null | undefined> = { ...one };
  for (const [name, theirs] of Object.entries(other)) {
    const ours = merged[name];
    if (!ours || (theirs && isNewer(theirs, ours))) merged[name] = theirs ?? ours ?? null;
  }
  return merged as Before;
}

function isChanged({ before }: ReportedRow): boolean {
  return Object.keys(before).length > 0;
}

/** A content's digest knows no hyphen; what follows it tells the moments of several imports apart. */
function contentOf(importId: string): string {
  return importId.split('-', 1)[0]!;
}
