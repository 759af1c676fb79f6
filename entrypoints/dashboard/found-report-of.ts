import { carrierText } from '@/components/carrier-text';
import type { DefectItem } from '@/components/dashboard/defect-list';
import type { FoundReport } from '@/components/dashboard/report-found';
import { group } from '@/utils/carriers/group';
import { normalise } from '@/utils/carriers/normalise';
import type { Language } from '@/utils/i18n';
import type { PastImport } from '@/utils/log/past-import';
import type { DiagnosedDefect } from '@/utils/log/report-preview';
import { editAddress } from '@/utils/page/edit-address';
import { actionKinds } from '@/utils/report/action';
import { nameOfCause } from '@/utils/report/cause';
import { countScore } from '@/utils/report/score';
import { isOrderList } from './report-actions';
import type { Looked } from './report-store';

/** A compared report as the page shows it: by what is to be done, the most urgent first. */
export function foundReportOf({ draft, report, preview, outcome }: Looked, language: Language): FoundReport {
  const { score, defects } = preview;
  return {
    fileName: report.fileName,
    outcome: outcome ?? 'preview',
    kind: isOrderList(draft.mapping) ? 'orders' : 'defects',
    rows: report.rows.length,
    defects: defects.length,
    logged: defects.length - score.notLogged.length,
    unnamed: preview.unnamed,
    skipped: report.skipped,
    score: countScore(score),
    groups: groupsOf(defects, language),
  };
}

/** A report imported earlier as the page shows it. */
export function pastReportOf({ import: made, defects }: PastImport, language: Language): FoundReport {
  return {
    fileName: made.fileName,
    outcome: 'past',
    kind: 'defects',
    importedAt: made.at,
    rows: made.rows,
    defects: defects.length,
    logged: defects.filter(({ logged }) => logged !== null).length,
    unnamed: made.unnamed ?? null,
    skipped: [],
    score: made.score ?? null,
    groups: groupsOf(defects, language),
  };
}

function groupsOf(defects: readonly DiagnosedDefect[], language: Language): FoundReport['groups'] {
  return actionKinds.flatMap((kind) => {
    const same = defects.filter(({ diagnosis }) => diagnosis.action.kind === kind);
    const action = same[0]?.diagnosis.action;
    if (!action) return [];
    return [{ kind, title: action.title, detail: action.detail, items: same.map((one) => itemOf(one, language)) }];
  });
}

function itemOf({ row, logged, diagnosis }: DiagnosedDefect, language: Language): DefectItem {
  const number = normalise(row.number ?? logged?.fields.number.value ?? '');
  return {
    line: row.line,
    orderId: row.orderId,
    href: editAddress({ orderId: row.orderId, marketplace: logged?.marketplace ?? '' }),
    carrier: carrierText(row.carrier || (logged?.fields.carrier.value ?? ''), language),
    number: number === '' ? [] : group(number),
    cause: nameOfCause(diagnosis.cause),
    reason: diagnosis.reason,
    isSure: diagnosis.isSure,
    isLogged: logged !== null,
    until: diagnosis.action.until,
  };
}
