import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useId, useState } from 'react';
import type { AccountName } from './account-choice';
import { useSay } from './said';
import './erase-dialog.css';

interface AccountMergeProps {
  readonly account: AccountName;
  readonly others: readonly AccountName[];
  readonly isBusy: boolean;
  readonly onMerge: (into: string) => void;
}

/** Moves all packages of an account to another, which can't be taken back: so it is asked first. */
export function AccountMerge({ account, others, isBusy, onMerge }: AccountMergeProps) {
  const say = useSay();
  const id = useId();
  const [into, setInto] = useState(others[0]?.id ?? '');
  const nameOf = ({ name }: AccountName) => name || say({ key: 'popupAccountFirst' });
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger
        className="button"
        disabled={isBusy}
        aria-label={say({ key: 'optionsAccountMergeOf', values: [nameOf(account)] })}
      >
        {say({ key: 'optionsAccountMerge' })}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">
            {say({ key: 'optionsAccountMergeTitle', values: [nameOf(account)] })}
          </AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">
            {say({ key: 'optionsAccountMergeText' })}
          </AlertDialog.Description>
          <label className="account-into" htmlFor={id}>
            {say({ key: 'optionsAccountMergeInto' })}
            <select id={id} className="dialog-input" value={into} onChange={({ target }) => setInto(target.value)}>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
            </select>
          </label>
          <div className="dialog-buttons">
            <AlertDialog.Close className="button">{say({ key: 'optionsEraseCancel' })}</AlertDialog.Close>
            <AlertDialog.Close className="button" data-kind="main" onClick={() => onMerge(into)}>
              {say({ key: 'optionsAccountMergeNow' })}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
