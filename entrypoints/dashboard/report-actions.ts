import { plainText, sayDraft } from '@/utils/appeal/draft';
import { supportCase } from '@/utils/appeal/support-case';
import { FileRefused } from '@/utils/files/file-refused';
import { readTable } from '@/utils/files/read-table';
import type { TextLayout } from '@/utils/files/read-text-table';
import { partOf } from '@/utils/files/work';
import type { Phrase, Texts } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { watchLog } from '@/utils/log/live';
import { readPastImport } from '@/utils/log/past-import';
import { type ImportOptions, importReport } from '@/utils/log/report-import';
import { learnFromReport, previewReport } from '@/utils/log/report-preview';
import { readImports, undoImport } from '@/utils/log/report-undo';
import { currentAccount } from '@/utils/preferences/accounts';
import { defaultPreferences } from '@/utils/preferences/schema';
import { changeMapping } from '@/utils/report/change-mapping';
import { type Mapping, suggestMapping } from '@/utils/report/mapping';
import { readReport } from '@/utils/report/read-report';
import { rulesFor } from '@/utils/report/rules-for';
import { dayOf } from '@/utils/vtr/day';
import { copyText } from './copy-text';
import { tellOutcome, useDashboard } from './dashboard-store';
import { refreshIcon } from './refresh-icon';
import { type Draft, type ReportStage, useReport } from './report-store';
import { runWork } from './run-work';

const { getState, setState } = useReport;

/** Keeps the list of imports up to date. Answers how to stop. */
export function feedReport(db: LogDatabase, account?: string): () => void {
  // What was compared with one account's log must not be stored in another's.
  if (getState().account !== account) setState({ account, stage: { kind: 'start' } });
  // In a transaction: of a single request on a log that can't be opened a watcher is never told that it failed.
  return watchLog(() => db.transaction('r', db.imports, () => readImports(db, account)), {
    next: (imports) => setState({ imports, isUnreadable: false }),
    error: () => setState({ isUnreadable: true }),
  });
}

/** Reads a file, as far as to show how it is understood. Nothing is stored. */
export async function takeFile(file: File, layout: Partial<TextLayout> = {}): Promise<void> {
  const before = getState().stage;
  await working({ key: 'dashboardReadingFile', values: [file.name] }, before, async (work) => {
    const known = before.kind === 'mapping' ? before.draft : null;
    const table = await readTable(file, { ...layout, ...work }).catch((error: unknown) => {
      if (error instanceof FileRefused && !known) return error.reason;
      throw error;
    });
    if (!('rows' in table)) return { kind: 'refused', fileName: file.name, reason: table };
    const marketplace = known?.marketplace ?? 'US';
    const draft: Draft = {
      file,
      table,
      mapping: suggestMapping(table, marketplace),
      marketplace,
      // A browser stamps what it downloads; a copy keeps the stamp.
      reportedAt: known?.reportedAt ?? Math.min(file.lastModified, Date.now()),
    };
    return { kind: 'mapping', draft };
  });
}

/** Reads the same file in another way. */
export async function readAgain(layout: Partial<TextLayout>): Promise<void> {
  const { stage } = getState();
  if (stage.kind !== 'mapping') return;
  const { encoding, separator } = stage.draft.table;
  await takeFile(stage.draft.file, { encoding, separator, ...layout });
}

/** Takes the seller's word for what the columns are. */
export function mapColumns(change: Partial<Mapping>): void {
  changeDraft(({ table, mapping, marketplace }) => ({ mapping: changeMapping(table, mapping, change, marketplace) }));
}

/** Takes the seller's word for where or when a report was downloaded. */
export function changeDraft(change: (draft: Draft) => Partial<Draft>): void {
  const { stage } = getState();
  if (stage.kind !== 'mapping') return;
  setState({ stage: { kind: 'mapping', draft: { ...stage.draft, ...change(stage.draft) } } });
}

/** Compares a report with the log. Nothing is stored. */
export async function look(db: LogDatabase): Promise<void> {
  const { stage } = getState();
  if (stage.kind !== 'mapping') return;
  const { draft } = stage;
  await working({ key: 'dashboardComparing' }, stage, async (work) => {
    const report = await readReport(draft.table, draft.mapping, partOf(work, 0, 0.3));
    const options = optionsOf(draft);
    const preview = await previewReport(db, report, options, partOf(work, 0.3, 1));
    return { kind: 'found', looked: { draft, report, options, preview, outcome: null, importId: null } };
  });
}

/** Stores what was looked at. */
export async function store(db: LogDatabase): Promise<void> {
  const { stage } = getState();
  if (stage.kind !== 'found') return;
  const { looked } = stage;
  const { draft, report, options } = looked;
  await working({ key: 'dashboardImporting' }, stage, async (work) => {
    if (isOrderList(draft.mapping)) {
      await learnFromReport(db, report, { now: Date.now(), account: options.account }, work);
      return { kind: 'found', looked: { ...looked, outcome: 'imported' } };
    }
    const done = await importReport(db, report, { ...options, now: Date.now() }, work);
    refreshIcon(db);
    return { kind: 'found', looked: { ...looked, outcome: done.outcome, importId: done.import.id } };
  });
}

/** Shows the result list of a report that was imported earlier. */
export async function reopen(db: LogDatabase, importId: string): Promise<void> {
  const before = getState().stage;
  await working({ key: 'dashboardReopening' }, before, async (work) => {
    const past = await readPastImport(db, importId, Date.now(), work);
    return past ? { kind: 'past', past } : before;
  });
}

/** Takes an import back as a whole. */
export async function takeBack(db: LogDatabase, importId: string): Promise<void> {
  const before = getState().stage;
  await working({ key: 'dashboardTakingBack' }, before, async (work) => {
    const count = await undoImport(db, importId, work);
    refreshIcon(db);
    tellOutcome({ tone: 'ok', phrase: { key: 'dashboardImportUndone', values: [count], count } });
    return { kind: 'start' };
  });
}

/** Copies the case for Seller Support about the packages for which nothing else is left. */
export async function copyCase(texts: Texts): Promise<void> {
  const { stage } = getState();
  const defects =
    stage.kind === 'found' ? stage.looked.preview.defects : stage.kind === 'past' ? stage.past.defects : [];
  const cases = defects.filter(({ diagnosis }) => diagnosis.action.kind === 'seller-support');
  const draft = supportCase(cases);
  if (draft) await copyText(plainText(sayDraft(texts, draft)), { key: 'dashboardCaseCopied' });
}

/** True for a file that tells of orders and judges none of them. */
export function isOrderList({ layout, rowsAre }: Mapping): boolean {
  return layout === 'orders' || (layout === 'unknown' && rowsAre === 'order');
}

function optionsOf({ marketplace, reportedAt }: Draft): ImportOptions {
  const preferences = useDashboard.getState().preferences ?? defaultPreferences;
  const now = Date.now();
  const account = currentAccount(preferences);
  return { account, marketplace, reportedAt, now, rules: rulesFor(marketplace, dayOf(reportedAt), preferences) };
}

/** Shows the work, then where it led; ended by the seller, all is as it was before. */
async function working(
  phrase: Phrase,
  before: ReportStage,
  task: Parameters<typeof runWork<ReportStage>>[2],
): Promise<void> {
  try {
    const next = await runWork(phrase, (work) => setState({ stage: { kind: 'working', work } }), task);
    setState({ stage: next ?? before });
  } catch (error) {
    setState({ stage: before });
    tellOutcome({
      tone: 'error',
      phrase: error instanceof FileRefused ? error.reason : { key: 'dashboardNotWritten' },
    });
  }
}
