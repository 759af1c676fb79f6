import type { CountedKey, Phrase, Value } from '@/utils/i18n';
import { Icon, type IconName, type Tone } from '../icon';
import { Notice } from '../notice';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { WorkLine, type WorkShown } from '../work-line';
import { dayText, wholeText } from './day-text';
import { DropFile } from './drop-file';
import { type RepairShown, RepairTable } from './repair-table';
import './backup-view.css';

/** What became of a backup that was merged into the log. */
interface MergeResult {
  readonly merged: number;
  readonly unchanged: number;
  readonly past: number;
  /** What is wrong with the file; when anything is, nothing of it was stored. */
  readonly refused: readonly { readonly line: number | null; readonly reason: Value }[];
}

/** What a self-check found. */
interface CheckResult {
  readonly compared: number;
  readonly repaired: number;
  readonly day: string;
}

export interface BackupViewProps {
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
  readonly merge: MergeResult | null;
  readonly check: CheckResult | null;
  /** What the last self-check of this page had to repair. */
  readonly repairs: readonly RepairShown[];
  /** The backup that was merged holds other options than those in use. */
  readonly hasOptions: boolean;
  readonly onRestoreOptions: () => void;
  readonly onKeepOptions: () => void;
  readonly onSaveJson: () => void;
  readonly onSaveCsv: () => void;
  readonly onMerge: (file: File) => void;
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
          <Merge {...props} />
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

function Merge({ working, merge, hasOptions, onMerge, onRestoreOptions, onKeepOptions }: BackupViewProps) {
  const say = useSay();
  return (
    <Section id="merge" title={say({ key: 'dashboardMerge' })} lead={say({ key: 'dashboardMergeLead' })}>
      {merge && <Merged result={merge} />}
      {hasOptions && (
        <Notice tone="soft" icon="sliders" title={say({ key: 'dashboardOptionsFound' })}>
          {say({ key: 'dashboardOptionsFoundText' })}
          <span className="backup-buttons backup-options">
            <button type="button" className="button" onClick={onRestoreOptions}>
              {say({ key: 'dashboardOptionsRestore' })}
            </button>
            <button type="button" className="button" onClick={onKeepOptions}>
              {say({ key: 'dashboardOptionsKeep' })}
            </button>
          </span>
        </Notice>
      )}
      {working?.part === 'merge' ? (
        <WorkLine work={working.work} />
      ) : (
        <DropFile
          label={{ key: 'dashboardMergeDrop' }}
          hint={{ key: 'dashboardMergeHint' }}
          accept=".json"
          onFile={onMerge}
        />
      )}
    </Section>
  );
}

function Merged({ result }: { result: MergeResult }) {
  const say = useSay();
  const { language } = useTexts();
  const { merged, unchanged, past, refused } = result;
  if (refused.length > 0) {
    return (
      <>
        <Notice tone="error" icon="cross-ring" title={say({ key: 'dashboardMergeRefused' })} />
        <ul className="backup-refused">
          {refused.slice(0, 50).map(({ line, reason }) => (
            <li key={line ?? 0}>
              {line === null ? say(reason) : say({ key: 'dashboardLineSays', values: [String(line), reason] })}
            </li>
          ))}
        </ul>
      </>
    );
  }
  const told = (key: CountedKey, count: number) => say({ key, values: [count], count });
  return (
    <Notice tone="ok" icon="check" title={told('dashboardMerged', merged)}>
      {[
        ...(unchanged > 0 ? [told('dashboardMergedUnchanged', unchanged)] : []),
        ...(past > 0 ? [told('dashboardMergedPast', past)] : []),
      ].join(language === 'en' ? ' ' : '')}
    </Notice>
  );
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
