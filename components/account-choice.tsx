import { useId } from 'react';
import { useSay } from './said';
import './account-choice.css';

/** One of the seller's accounts; a name of '' is the first one's that was never named. */
export interface AccountName {
  readonly id: string;
  readonly name: string;
}

interface AccountChoiceProps {
  readonly accounts: readonly AccountName[];
  readonly account: string;
  readonly onAccount: (account: string) => void;
}

/** Which account is shown, and logged under from now on. Nothing while there is only one. */
export function AccountChoice({ accounts, account, onAccount }: AccountChoiceProps) {
  const say = useSay();
  const id = useId();
  if (accounts.length < 2) return null;
  return (
    <span className="account-choice" title={say({ key: 'popupAccountText' })}>
      <label htmlFor={id}>{say({ key: 'popupAccount' })}</label>
      <select id={id} value={account} onChange={({ target }) => onAccount(target.value)}>
        {accounts.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || say({ key: 'popupAccountFirst' })}
          </option>
        ))}
      </select>
    </span>
  );
}
