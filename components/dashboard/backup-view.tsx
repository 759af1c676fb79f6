import type { Phrase } from '@/utils/i18n';
import { Icon, type IconName, type Tone } from '../icon';
import { Notice } from '../notice';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { WorkLine, type WorkShown } from '../work-line';
import { dayText, wholeText } from './day-text';
import { MergeBackup, type MergeBackupProps } from './merge-backup';
import { type RepairShown, RepairTable } from './repair-table';
import './backup-view.css';

/** What a self-check found. */
interface CheckResult {
  readonly compared: number;
  readonly repaired: number;
  readonly day: string;
}

export interface BackupViewProps extends MergeBackupProps {
  /** The browser does not let us open the log. */
  readonly isUnreadable: boolean;
  /** How many packages the log holds; null until read. */
  readonly rows: number | null;
  /** The day of the last backup; null when there was none. */
  readonly lastOn: string | null;
  readonly isDue: boolean;
  readonly keepDays: number;
  /** Packages from before this day were deleted; null when none were. */
  readonly retainedFrom: string | null;
  /** The long work under way, and for which part of the page; null for none. */
  readonly working: { readonly part: 'save' | 'merge' | 'check'; readonly work: WorkShown } | null;
  readonly check: CheckResult | null;
  /** What the last self-check of this page had to repair. */
  readonly repairs: readonly RepairShown[];
  readonly onSaveJson: () => void;
  readonly onSaveCsv: () => void;
  readonly onCheck: () => void;
  readonly onOptions: () => void;
}

/** The log as a file: saved, merged back, and its totals checked. */
export function BackupView(props: BackupViewProps) {
  const say = useSay();
  return (
    <div className="place">
      <header className="place-head">
        <h1>{say({ key: 'dashboardBackup' })}</h1>
      </header>
      {props.isUnreadable ? (
        <Notice tone="error" icon="cross-ring" title={say({ key: 'popupLogUnreadable' })}>
          {say({ key: 'popupLogUnreadableText' })}
        </Notice>
      ) : (
        <>
          <Save {...props} />
          <MergeBackup {...props} work={props.working?.part === 'merge' ? props.working.work : null} />
          <Retention {...props} />
          <Check {...props} />
        </>
      )}
    </div>
  );
}

function Save({ rows, lastOn, isDue, working, onSaveJson, onSaveCsv }: BackupViewProps) {
  const say = useSay();
  const { language } = useTexts();
  const isEmpty = rows === 0;
  return (
    <Section id="save" title={say({ key: 'dashboardSave' })} lead={say({ key: 'dashboardSaveLead' })}>
      {isDue && <Notice tone="warning" icon="alert" title={say({ key: 'dashboardBackupDue' })} />}
      <p className="backup-state">
        {lastOn === null
          ? say({ key: 'dashboardBackupNever' })
          : say({ key: 'dashboardBackupLast', values: [dayText(lastOn, language)] })}
        {rows !== null && <span>{say(rowsLine(rows, wholeText(rows, language)))}</span>}
      </p>
      {working?.part === 'save' ? (
        <WorkLine work={working.work} />
      ) : (
        <div className="backup-buttons">
          <button
            type="button"
            className="button"
            data-kind="main"
            disabled={isEmpty || working !== null}
            onClick={onSaveJson}
          >
            {say({ key: 'dashboardSaveJson' })}
          </button>
          <button type="button" className="button" disabled={isEmpty || working !== null} onClick={onSaveCsv}>
            {say({ key: 'dashboardSaveCsv' })}
          </button>
        </div>
      )}
    </Section>
  );
}

function rowsLine(rows: number, said: string): Phrase {
  return rows === 0 ? { key: 'dashboardNothingToSave' } : { key: 'dashboardToSave', values: [said], count: rows };
}

function Retention({ keepDays, retainedFrom, onOptions }: BackupViewProps) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <Section id="retention" title={say({ key: 'dashboardRetention' })}>
      <p className="setting-text">{say({ key: 'dashboardRetentionText', values: [keepDays] })}</p>
      {retainedFrom !== null && (
        <p className="setting-text">{say({ key: 'dashboardRetained', values: [dayText(retainedFrom, language)] })}</p>
      )}
      <button type="button" className="plain-link backup-link" onClick={onOptions}>
        {say({ key: 'dashboardRetentionChange' })}
      </button>
    </Section>
  );
}

function Check({ rows, working, check, repairs, onCheck }: BackupViewProps) {
  const say = useSay();
  const { language } = useTexts();
  // That the log was empty at that time says nothing of what is in it now.
  const told = check && (check.compared > 0 || rows === 0) ? check : null;
  return (
    <Section id="self-check" title={say({ key: 'dashboardCheck' })} lead={say({ key: 'dashboardCheckLead' })}>
      <p className="backup-state" role="status">
        {told && (
          <>
            <Icon {...lookOfCheck(told)} />
            <span>{say(checkLine(told))}</span>
            <span>{dayText(told.day, language)}</span>
          </>
        )}
      </p>
      <RepairTable repairs={repairs} />
      {working?.part === 'check' ? (
        <WorkLine work={working.work} />
      ) : (
        <button type="button" className="button" disabled={working !== null} onClick={onCheck}>
          {say({ key: 'dashboardCheckNow' })}
        </button>
      )}
    </Section>
  );
}

function lookOfCheck({ compared, repaired }: CheckResult): { readonly name: IconName; readonly tone: Tone } {
  if (repaired > 0) return { name: 'alert', tone: 'warning' };
  return compared > 0 ? { name: 'check', tone: 'ok' } : { name: 'dash', tone: 'soft' };
}

function checkLine({ compared, repaired }: CheckResult): Phrase {
  if (repaired > 0) return { key: 'dashboardRepaired', values: [repaired, compared], count: repaired };
  if (compared === 0) return { key: 'dashboardCheckedEmpty' };
  return { key: 'dashboardChecked', values: [compared], count: compared };
}
