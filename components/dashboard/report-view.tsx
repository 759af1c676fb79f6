import type { Name, Phrase } from '@/utils/i18n';
import { Notice } from '../notice';
import { useSay } from '../said';
import { Section } from '../section';
import { WorkLine, type WorkShown } from '../work-line';
import { ImportList, type ImportShown } from './import-list';
import { type FoundActions, type FoundReport, ReportFound } from './report-found';
import { type MappingActions, type MappingShown, ReportMapping } from './report-mapping';
import { ReportStart } from './report-start';

/** How far the seller is with a report. */
export type ReportStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'working'; readonly work: WorkShown }
  | { readonly kind: 'refused'; readonly fileName: string; readonly reason: Phrase }
  | ({ readonly kind: 'mapping' } & MappingShown)
  | { readonly kind: 'found'; readonly found: FoundReport };

export interface ReportViewProps extends MappingActions, FoundActions {
  /** The browser does not let us open the log: then there is nothing to compare a report with. */
  readonly isUnreadable: boolean;
  readonly step: ReportStep;
  readonly imports: readonly ImportShown[];
  readonly marketplaces: readonly { readonly id: string; readonly names: Name }[];
  readonly onFile: (file: File) => void;
  readonly onOpenImport: (id: string) => void;
  readonly onUndoImport: (id: string) => void;
}

/** Amazon's report: found, dropped, understood, compared with the log, and only then stored. */
export function ReportView(props: ReportViewProps) {
  const say = useSay();
  return (
    <div className="place">
      <header className="place-head">
        <h1>{say({ key: 'dashboardReportTitle' })}</h1>
      </header>
      {props.isUnreadable ? (
        <Notice tone="error" icon="cross-ring" title={say({ key: 'popupLogUnreadable' })}>
          {say({ key: 'popupLogUnreadableText' })}
        </Notice>
      ) : (
        <Step {...props} />
      )}
    </div>
  );
}

function Step(props: ReportViewProps) {
  const say = useSay();
  const { step } = props;
  return (
    <>
      {step.kind === 'refused' && (
        <Notice tone="error" icon="cross-ring" title={say({ key: 'dashboardFileRefused', values: [step.fileName] })}>
          {say(step.reason)}
        </Notice>
      )}
      {(step.kind === 'start' || step.kind === 'refused') && <ReportStart onFile={props.onFile} />}
      {step.kind === 'working' && (
        <Section id="report-work" title={say({ key: 'dashboardReport' })}>
          <WorkLine work={step.work} />
        </Section>
      )}
      {step.kind === 'mapping' && <ReportMapping {...props} {...step} />}
      {step.kind === 'found' && <ReportFound {...props} found={step.found} />}
      {step.kind !== 'working' && (
        <ImportList imports={props.imports} onOpen={props.onOpenImport} onUndo={props.onUndoImport} />
      )}
    </>
  );
}
