// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EraseDialog } from '@/components/erase-dialog';
import { renderIn } from './render-in';

afterEach(cleanup);

describe('erasing', () => {
  it.each([
    [412, '412 logged packages and their totals will be deleted.'],
    [1, '1 logged package and its totals will be deleted.'],
    [0, 'No packages are logged; only your choices and imported files go.'],
    [null, 'All logged packages and their totals will be deleted.'],
  ])('is asked twice and says what goes: %s', async (rows, said) => {
    const onErase = vi.fn();
    renderIn('en', <EraseDialog rows={rows} onErase={onErase} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Erase everything' });
    expect(dialog.textContent).toContain(said);
    const erase = within(dialog).getByRole('button', { name: 'Erase' });
    await userEvent.click(erase);
    expect(onErase).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Yes, erase all of it' }));
    await userEvent.click(erase);
    expect(onErase).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('can be left, and asks anew the next time', async () => {
    const onErase = vi.fn();
    renderIn('en', <EraseDialog rows={412} onErase={onErase} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Yes, erase all of it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    const sure = await screen.findByRole('checkbox', { name: 'Yes, erase all of it' });
    expect(sure.getAttribute('aria-checked')).toBe('false');
    expect(onErase).not.toHaveBeenCalled();
  });
});
