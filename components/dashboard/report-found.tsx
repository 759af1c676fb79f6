import type { Phrase, Value } from '@/utils/i18n';
import type { ActionKind } from '@/utils/report/action';
import { moment } from '../figures';
import { Notice } from '../notice';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { type DefectItem, DefectList } from './defect-list';
import { ScoreList, type ScoreShown } from './score-list';
import './report-found.css';

/** A report beside the log. */
export interface FoundReport {
  readonly fileName: string;
  /** What was made of it: nothing yet; stored; it had been before and nothing was changed; or opened again. */
  readonly outcome: 'preview' | 'imported' | 'known' | 'past';
  /** Of one that was imported earlier: when it was downloaded, milliseconds since 1970. */
  readonly importedAt?: number;
  /** `orders`: a list of orders, which tells of categories and of no defect. */
  readonly kind: 'defects' | 'orders';
  readonly rows: number;
  readonly defects: number;
  readonly logged: number;
  /** Logged packages of these days that it does not name; null where that was not kept. */
  readonly unnamed: number | null;
  readonly skipped: readonly { readonly line: number; readonly reason: Value }[];
  /** Null where it was not kept. */
  readonly score: ScoreShown | null;
  readonly groups: readonly {
    readonly kind: ActionKind;
    readonly title: Phrase;
    readonly detail: Phrase;
    readonly items: readonly DefectItem[];
  }[];
}

export interface FoundActions {
  readonly onImport: () => void;
  readonly onBack: () => void;
  readonly onDone: () => void;
  readonly onUndo: () => void;
  readonly onCopyCase: () => void;
}

/** What a report says and what to do about it: before it is stored, and after. */
export function ReportFound({ found, ...act }: FoundActions & { readonly found: FoundReport }) {
  const say = useSay();
  return (
    <Section id="report-found" title={found.fileName}>
      <Told found={found} />
      <div className="found-buttons">
        {found.outcome === 'preview' ? (
          <>
            <button type="button" className="button" data-kind="main" onClick={act.onImport}>
              {say({ key: found.kind === 'orders' ? 'dashboardLearn' : 'dashboardImport' })}
            </button>
            <button type="button" className="button" onClick={act.onBack}>
              {say({ key: 'dashboardBack' })}
            </button>
          </>
        ) : (
          <>
            <button type="button" className="button" data-kind="main" onClick={act.onDone}>
              {say({ key: found.outcome === 'past' ? 'dashboardBackToReports' : 'dashboardNextReport' })}
            </button>
            {(found.outcome === 'imported' || found.outcome === 'past') && found.kind === 'defects' && (
              <button type="button" className="button" onClick={act.onUndo}>
                {say({ key: 'dashboardImportUndo' })}
              </button>
            )}
          </>
        )}
      </div>
      {found.skipped.length > 0 && <Skipped found={found} />}
      {found.kind === 'defects' && (
        <>
          {found.score && <ScoreList score={found.score} />}
          {found.groups.map((group) => (
            <DefectList
              key={group.kind}
              {...group}
              isEditable={group.kind !== 'too-late' && group.kind !== 'confirm-later'}
              onCopyCase={group.kind === 'seller-support' ? act.onCopyCase : null}
            />
          ))}
        </>
      )}
    </Section>
  );
}

function Told({ found }: { found: FoundReport }) {
  const say = useSay();
  const { language } = useTexts();
  const counts: readonly Phrase[] =
    found.kind === 'orders'
      ? [{ key: 'dashboardFoundOrders', values: [found.rows], count: found.rows }]
      : [
          { key: 'dashboardFoundDefects', values: [found.defects], count: found.defects },
          !found.unnamed
            ? { key: 'dashboardFoundLoggedOnly', values: [found.logged] }
            : { key: 'dashboardFoundLogged', values: [found.logged, found.unnamed] },
        ];
  const [tone, icon, key] = (
    {
      preview: ['soft', 'eye', 'dashboardNotStored'],
      imported: ['ok', 'check', found.kind === 'orders' ? 'dashboardLearned' : 'dashboardImported'],
      known: ['soft', 'check', 'dashboardKnown'],
      past: ['soft', 'check', 'dashboardReopened'],
    } as const
  )[found.outcome];
  return (
    <Notice
      tone={tone}
      icon={icon}
      title={say({ key, values: [found.importedAt === undefined ? '' : moment(found.importedAt, language)] })}
    >
      {counts.map((phrase) => say(phrase)).join(language === 'en' ? ' ' : '')}
    </Notice>
  );
}

function Skipped({ found: { skipped } }: { found: FoundReport }) {
  const say = useSay();
  return (
    <details className="found-skipped">
      <summary>{say({ key: 'dashboardSkipped', values: [skipped.length], count: skipped.length })}</summary>
      <ul>
        {skipped.slice(0, 100).map(({ line, reason }) => (
          <li key={line}>{say({ key: 'dashboardLineSays', values: [String(line), reason] })}</li>
        ))}
      </ul>
    </details>
  );
}
