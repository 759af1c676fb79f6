import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  currentAccount,
  shownAccount,
  withAccount,
  withName,
  withoutAccount,
} from '@/utils/preferences/accounts';
import { defaultPreferences } from '@/utils/preferences/schema';

const one = defaultPreferences;
const two = withAccount(one, 'Toys');

describe('accounts', () => {
  it('are one without a name at first, and nothing is narrowed then', () => {
    expect(accountsOf(one)).toEqual([{ id: 'default', name: '' }]);
    expect([currentAccount(one), shownAccount(one)]).toEqual(['default', undefined]);
  });

  it('become two, and the new one is the current one', () => {
    expect(accountsOf(two)).toEqual([
      { id: 'default', name: '' },
      { id: 'Toys', name: 'Toys' },
    ]);
    expect([currentAccount(two), shownAccount(two)]).toEqual(['Toys', 'Toys']);
  });

  it.each(['', '  ', 'Toys', ' Toys '])('are never two of a name, nor without one: %j', (name) => {
    expect(withAccount(two, name)).toEqual(two);
    expect(withName(two, 'default', name)).toEqual(two);
  });

  it('keep their id under another name: what is logged stays theirs', () => {
    const named = withName(withName(two, 'Toys', 'Toy shop'), 'default', 'US');
    expect(accountsOf(named)).toEqual([
      { id: 'default', name: 'US' },
      { id: 'Toys', name: 'Toy shop' },
    ]);
    expect(withAccount(named, 'Toys')).toEqual(named);
  });

  it('go once they were merged, but for the first one', () => {
    expect(accountsOf(withoutAccount(two, 'Toys', 'default'))).toEqual([{ id: 'default', name: '' }]);
    expect(withoutAccount(two, 'Toys', 'default').account).toBe('default');
    expect(withoutAccount(two, 'default', 'Toys')).toEqual(two);
  });

  it('that are gone are never logged under', () => {
    expect(currentAccount({ ...one, account: 'gone' })).toBe('default');
  });
});
