// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeepDays } from '@/components/keep-days';
import { renderIn } from './render-in';

afterEach(cleanup);

describe('the days to keep', () => {
  it.each([
    ['60', 60],
    ['3650', 3650],
    ['90', 90],
  ])('%s is kept', async (typed, days) => {
    const onChange = vi.fn();
    renderIn('en', <KeepDays days={400} limits={{ least: 60, most: 3650 }} onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Keep the log for' });
    await userEvent.clear(field);
    await userEvent.type(field, typed);
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith(days);
  });

  it.each([['59'], ['0'], ['3651'], ['']])('“%s” is told, and nothing is changed', async (typed) => {
    const onChange = vi.fn();
    renderIn('en', <KeepDays days={400} limits={{ least: 60, most: 3650 }} onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Keep the log for' });
    await userEvent.clear(field);
    if (typed) await userEvent.type(field, typed);
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(
      'Please enter a whole number from 60 to 3650. Until then it stays at 400 days.',
    );
  });
});
