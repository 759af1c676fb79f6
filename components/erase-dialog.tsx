import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useState } from 'react';
import type { Phrase } from '@/utils/i18n';
import { Said, useSay } from './said';
import { Tick } from './tick';
import './erase-dialog.css';

interface EraseDialogProps {
  /** How many packages the log holds; null while that is not known. */
  readonly rows: number | null;
  readonly onErase: () => void;
}

/** Erasing everything, asked twice: the dialog says what goes, and its button waits for a tick. */
export function EraseDialog({ rows, onErase }: EraseDialogProps) {
  const say = useSay();
  const [isSure, setSure] = useState(false);
  return (
    <AlertDialog.Root onOpenChange={() => setSure(false)}>
      <AlertDialog.Trigger className="button" data-kind="danger">
        {say({ key: 'optionsErase' })}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{say({ key: 'optionsEraseTitle' })}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">
            <Said phrase={whatGoes(rows)} strong />
          </AlertDialog.Description>
          <p className="dialog-text">{say({ key: 'optionsEraseText' })}</p>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the control, a real checkbox, inside. */}
          <label className="dialog-sure">
            <Tick checked={isSure} onChange={setSure} />
            {say({ key: 'optionsEraseSure' })}
          </label>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">{say({ key: 'optionsEraseCancel' })}</AlertDialog.Close>
            <AlertDialog.Close className="button" data-kind="erase" disabled={!isSure} onClick={onErase}>
              {say({ key: 'optionsEraseNow' })}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function whatGoes(rows: number | null): Phrase {
  if (rows === null) return { key: 'optionsEraseUnknown' };
  if (rows === 0) return { key: 'optionsEraseEmpty' };
  return { key: 'optionsEraseRows', values: [rows], count: rows };
}
