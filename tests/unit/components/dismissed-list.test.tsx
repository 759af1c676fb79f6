// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DismissedList } from '@/components/dismissed-list';
import type { Preferences } from '@/utils/preferences/schema';
import { renderIn } from './render-in';

afterEach(cleanup);

const preferences: Pick<Preferences, 'off' | 'dismissed'> = {
  off: ['duplicate'],
  dismissed: [
    { code: 'wrong-length', scope: 'number', value: '9400111202555842332669' },
    { code: 'special-character', scope: 'number', value: '114-7941379-5480234/2/k3j2x' },
    { code: 'check-digit', scope: 'carrier', value: 'UPS' },
  ],
};

describe('what was dismissed', () => {
  it('stands in a list, the newest first, with the words for what it holds', () => {
    renderIn('en', <DismissedList preferences={preferences} onChange={() => {}} />);
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Check digit wrongAll numbers of UPSBring back',
      'Special charactersOrder 114-7941379-5480234, package 2Bring back',
      'Wrong length9400111202555842332669Bring back',
      'Number used twiceAlwaysBring back',
    ]);
  });

  it.each([
    ['Bring back: Check digit wrong', { ...preferences, dismissed: preferences.dismissed.slice(0, 2) }],
    ['Bring back: Wrong length', { ...preferences, dismissed: preferences.dismissed.slice(1) }],
    ['Bring back: Number used twice', { ...preferences, off: [] }],
    ['Bring back all', { off: [], dismissed: [] }],
  ])('%s', async (name, change) => {
    const onChange = vi.fn();
    renderIn('en', <DismissedList preferences={preferences} onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onChange).toHaveBeenCalledWith(change);
  });

  it('where there is nothing the list says how there could be', () => {
    renderIn('zh_CN', <DismissedList preferences={{ off: [], dismissed: [] }} onChange={() => {}} />);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/忽略/)).toBeDefined();
  });
});
