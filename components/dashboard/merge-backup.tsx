import type { CountedKey, Value } from '@/utils/i18n';
import { Notice } from '../notice';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { WorkLine, type WorkShown } from '../work-line';
import { DropFile } from './drop-file';

/** What became of a backup that was merged into the log. */
interface MergeResult {
  readonly merged: number;
  readonly unchanged: number;
  readonly past: number;
  /** What is wrong with the file; when anything is, nothing of it was stored. */
  readonly refused: readonly { readonly line: number | null; readonly reason: Value }[];
}

export interface MergeBackupProps {
  readonly merge: MergeResult | null;
  /** The backup that was merged holds other options than those in use. */
  readonly hasOptions: boolean;
  readonly onRestoreOptions: () => void;
  readonly onKeepOptions: () => void;
  readonly onMerge: (file: File) => void;
}

/** A backup merged into the log: the file, the work, and what became of it. */
export function MergeBackup({
  work,
  merge,
  hasOptions,
  ...act
}: MergeBackupProps & { readonly work: WorkShown | null }) {
  const say = useSay();
  return (
    <Section id="merge" title={say({ key: 'dashboardMerge' })} lead={say({ key: 'dashboardMergeLead' })}>
      {merge && <Merged result={merge} />}
      {hasOptions && (
        <Notice tone="soft" icon="sliders" title={say({ key: 'dashboardOptionsFound' })}>
          {say({ key: 'dashboardOptionsFoundText' })}
          <span className="backup-buttons">
            <button type="button" className="button" onClick={act.onRestoreOptions}>
              {say({ key: 'dashboardOptionsRestore' })}
            </button>
            <button type="button" className="button" onClick={act.onKeepOptions}>
              {say({ key: 'dashboardOptionsKeep' })}
            </button>
          </span>
        </Notice>
      )}
      {work ? (
        <WorkLine work={work} />
      ) : (
        <DropFile
          label={{ key: 'dashboardMergeDrop' }}
          hint={{ key: 'dashboardMergeHint' }}
          accept=".json"
          onFile={act.onMerge}
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
