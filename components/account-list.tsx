import { type FormEvent, useId, useState } from 'react';
import type { AccountName } from './account-choice';
import { AccountMerge } from './account-merge';
import { useSay } from './said';
import { WorkLine } from './work-line';
import './erase-dialog.css';
import './account-list.css';

/** How far merging one account into another is, between 0 and 1; and what became of the last one. */
export type MergeState =
  | { readonly kind: 'idle' | 'ended' }
  | { readonly kind: 'merging'; readonly share: number }
  | { readonly kind: 'done'; readonly packages: number; readonly into: string };

export interface AccountListProps {
  readonly accounts: readonly AccountName[];
  /** The account that confirmations are logged under. */
  readonly account: string;
  /** Packages logged under each account, by its id; null until read. */
  readonly packages: ReadonlyMap<string, number> | null;
  readonly merge: MergeState;
  readonly onAccount: (account: string) => void;
  readonly onName: (account: string, name: string) => void;
  readonly onAdd: (name: string) => void;
  readonly onMerge: (from: string, into: string) => void;
  readonly onMergeEnd: () => void;
}

/** The seller's accounts: named, chosen, added, and one merged into another. */
export function AccountList(props: AccountListProps) {
  const { accounts, account, packages, merge } = props;
  const say = useSay();
  const id = useId();
  return (
    <>
      <ul className="accounts">
        {accounts.map((one) => (
          <li key={one.id} className="account">
            <input
              type="radio"
              name={id}
              aria-label={say({ key: 'optionsAccountCurrent', values: [nameOf(one, say)] })}
              checked={one.id === account}
              onChange={() => props.onAccount(one.id)}
            />
            <NameInput key={one.name} account={one} onName={props.onName} />
            <span className="account-amount">
              {packages &&
                say({
                  key: 'optionsAccountPackages',
                  values: [packages.get(one.id) ?? 0],
                  count: packages.get(one.id) ?? 0,
                })}
            </span>
            {accounts.length > 1 && one.id !== accounts[0]?.id && (
              <AccountMerge
                account={one}
                others={accounts.filter((other) => other.id !== one.id)}
                isBusy={merge.kind === 'merging'}
                onMerge={(into) => props.onMerge(one.id, into)}
              />
            )}
          </li>
        ))}
      </ul>
      {merge.kind === 'merging' && (
        <WorkLine
          work={{ phrase: { key: 'optionsAccountMerging' }, share: merge.share, cancel: props.onMergeEnd }}
          cancelWord={{ key: 'optionsAccountMergeEnd' }}
        />
      )}
      <p role="status" className="account-merged" data-kind={merge.kind}>
        {merge.kind === 'ended' && say({ key: 'optionsAccountMergeEnded' })}
        {merge.kind === 'done' &&
          say({
            key: 'optionsAccountMerged',
            values: [merge.packages, nameOf(accounts.find(({ id }) => id === merge.into) ?? unnamed, say)],
            count: merge.packages,
          })}
      </p>
      <AddAccount taken={accounts.flatMap((one) => [one.id, one.name])} onAdd={props.onAdd} />
    </>
  );
}

const unnamed: AccountName = { id: '', name: '' };

/** An account as it is called; the first one may have no name. */
function nameOf({ name }: AccountName, say: ReturnType<typeof useSay>): string {
  return name || say({ key: 'popupAccountFirst' });
}

interface NameInputProps {
  readonly account: AccountName;
  readonly onName: (account: string, name: string) => void;
}

/** A name that is blank or taken is not saved; what was there comes back. */
function NameInput({ account, onName }: NameInputProps) {
  const say = useSay();
  const [draft, setDraft] = useState(account.name);
  function commit() {
    setDraft(account.name);
    if (draft.trim() !== account.name) onName(account.id, draft);
  }
  return (
    <input
      className="dialog-input"
      aria-label={say({ key: 'optionsAccountName', values: [nameOf(account, say)] })}
      placeholder={say({ key: 'popupAccountFirst' })}
      maxLength={60}
      value={draft}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={commit}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
    />
  );
}

function AddAccount({ taken, onAdd }: { readonly taken: readonly string[]; readonly onAdd: (name: string) => void }) {
  const say = useSay();
  const id = useId();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const isTaken = taken.includes(trimmed) && trimmed !== '';
  function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (trimmed === '' || isTaken) return;
    onAdd(trimmed);
    setName('');
    // The button that was pressed has nothing to do any more.
    event.currentTarget.querySelector('input')?.focus();
  }
  return (
    <form className="account-add" onSubmit={add}>
      <label htmlFor={id}>{say({ key: 'optionsAccountAdd' })}</label>
      <input
        id={id}
        className="dialog-input"
        maxLength={60}
        value={name}
        autoComplete="off"
        placeholder={say({ key: 'optionsAccountExample' })}
        aria-describedby={`${id}-taken`}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="button" disabled={trimmed === '' || isTaken}>
        {say({ key: 'optionsAccountAddNow' })}
      </button>
      <span id={`${id}-taken`} role="status" className="account-taken">
        {isTaken && say({ key: 'optionsAccountTaken' })}
      </span>
    </form>
  );
}
