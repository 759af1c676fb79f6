import type { Preferences } from './schema';

/** The account of a seller who has not named several; it can be named and never goes. */
export const firstAccount = 'default';

/** One of a seller's accounts on Seller Central. */
export interface Account {
  /** As the log's rows bear it: the name it was first given, so that the logs of two computers fit together. */
  readonly id: string;
  /** As the seller calls it; '' while the first one has no name. */
  readonly name: string;
}

type Choices = Pick<Preferences, 'account' | 'accounts'>;

/** The seller's accounts, the first one first. */
export function accountsOf({ accounts }: Pick<Preferences, 'accounts'>): readonly Account[] {
  const first = accounts.find(({ id }) => id === firstAccount) ?? { id: firstAccount, name: '' };
  return [first, ...accounts.filter(({ id }) => id !== firstAccount)];
}

/** The account that confirmations are logged under; the first one when the chosen one is gone. */
export function currentAccount({ account, accounts }: Choices): string {
  return accountsOf({ accounts }).some(({ id }) => id === account) ? account : firstAccount;
}

/** The account that figures are shown of; undefined, for all there is, while the seller has only one. */
export function shownAccount(choices: Choices): string | undefined {
  return accountsOf(choices).length > 1 ? currentAccount(choices) : undefined;
}

/** The accounts with one more, which becomes the current one; unchanged for a name that is blank or taken. */
export function withAccount(choices: Choices, name: string): Choices {
  const trimmed = name.trim();
  const all = accountsOf(choices);
  const isTaken = all.some((one) => one.id === trimmed || one.name === trimmed);
  if (trimmed === '' || isTaken) return { account: choices.account, accounts: choices.accounts };
  return { account: trimmed, accounts: [...all, { id: trimmed, name: trimmed }] };
}

/** The accounts with one of them called otherwise; a name that is blank or taken changes nothing. */
export function withName(choices: Choices, id: string, name: string): Choices {
  const trimmed = name.trim();
  const all = accountsOf(choices);
  const isTaken = all.some((one) => one.id !== id && (one.id === trimmed || one.name === trimmed));
  if (trimmed === '' || isTaken) return { account: choices.account, accounts: choices.accounts };
  return { account: choices.account, accounts: all.map((one) => (one.id === id ? { id, name: trimmed } : one)) };
}

/** The accounts without one whose packages were moved to another; the first one stays. */
export function withoutAccount(choices: Choices, id: string, into: string): Choices {
  if (id === firstAccount) return { account: choices.account, accounts: choices.accounts };
  return {
    account: choices.account === id ? into : choices.account,
    accounts: accountsOf(choices).filter((one) => one.id !== id),
  };
}
