import { AlertDialog } from '@base-ui/react/alert-dialog';
import type { Value } from '@/utils/i18n';
import { moment } from '../figures';
import { useSay, useTexts } from '../said';
import { Section } from '../section';
import { dayText } from './day-text';
import '../erase-dialog.css';
import './report-found.css';

/** A report that was imported. */
export interface ImportShown {
  readonly id: string;
  readonly fileName: string;
  readonly at: number;
  readonly marketplace: Value;
  readonly rows: number;
  readonly from: string | null;
  readonly to: string | null;
}

interface ImportListProps {
  readonly imports: readonly ImportShown[];
  readonly onOpen: (id: string) => void;
  readonly onUndo: (id: string) => void;
}

/** The reports that were imported, each to be opened again as its result list, or taken back as a whole. */
export function ImportList({ imports, onOpen, onUndo }: ImportListProps) {
  const say = useSay();
  const { language } = useTexts();
  if (imports.length === 0) return null;
  return (
    <Section id="imports" title={say({ key: 'dashboardImports' })}>
      <ul className="imports">
        {imports.map((one) => (
          <li key={one.id} className="setting">
            <div>
              <p className="setting-name">{one.fileName}</p>
              <p className="setting-text">
                {[
                  moment(one.at, language),
                  say(one.marketplace),
                  say({ key: 'dashboardRows', values: [one.rows], count: one.rows }),
                  ...(one.from && one.to ? [`${dayText(one.from, language)} – ${dayText(one.to, language)}`] : []),
                ].join(' · ')}
              </p>
            </div>
            <div className="found-buttons">
              <button
                type="button"
                className="button"
                aria-label={say({ key: 'dashboardReopenOf', values: [one.fileName] })}
                onClick={() => onOpen(one.id)}
              >
                {say({ key: 'dashboardReopen' })}
              </button>
              <UndoDialog fileName={one.fileName} onUndo={() => onUndo(one.id)} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function UndoDialog({ fileName, onUndo }: { readonly fileName: string; readonly onUndo: () => void }) {
  const say = useSay();
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className="button" aria-label={say({ key: 'dashboardImportUndoOf', values: [fileName] })}>
        {say({ key: 'dashboardUndo' })}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">
            {say({ key: 'dashboardImportUndoTitle', values: [fileName] })}
          </AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">
            {say({ key: 'dashboardImportUndoText' })}
          </AlertDialog.Description>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">{say({ key: 'dashboardCancel' })}</AlertDialog.Close>
            <AlertDialog.Close className="button" data-kind="main" onClick={onUndo}>
              {say({ key: 'dashboardImportUndo' })}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
