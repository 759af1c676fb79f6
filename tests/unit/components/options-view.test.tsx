// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CarrierChoice } from '@/components/carrier-row';
import { OptionsView, type OptionsViewProps } from '@/components/options-view';
import { findingCodes } from '@/utils/check/finding';
import { defaultPreferences, optionalChecks } from '@/utils/preferences/schema';
import { textsIn } from '@/utils/texts';
import { renderIn } from './render-in';

afterEach(cleanup);

const carriers: readonly CarrierChoice[] = [
  { id: 'ups', name: 'UPS', latin: null, alsoCalled: ['United Parcel Service'], isListed: true },
  { id: 'yanwen', name: 'Yanwen', latin: null, alsoCalled: ['燕文物流'], isListed: true },
  { id: 'gls', name: 'GLS', latin: null, alsoCalled: [], isListed: false },
  { id: 'royal-mail', name: 'Royal Mail', latin: null, alsoCalled: ['皇家邮政'], isListed: false },
];

function props(change: Partial<OptionsViewProps> = {}): OptionsViewProps {
  return {
    preferences: defaultPreferences,
    carriers,
    policyUnsupported: 'warning',
    checks: optionalChecks,
    keepLimits: { least: 60, most: 3650 },
    rows: 412,
    save: 'idle',
    erase: { kind: 'idle' },
    icon: '/icons/48.png',
    onChange: () => {},
    onErase: () => {},
    ...change,
  };
}

const carrierNames = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the carriers', () => {
  it.each([
    ['the policy’s own first', {}, ['UPS', 'Yanwen']],
    ['and those the seller said something about', { gls: { used: true } }, ['UPS', 'Yanwen', 'GLS']],
  ])('in sight are %s', (_, chosen, names) => {
    renderIn('en', <OptionsView {...props({ preferences: { ...defaultPreferences, carriers: chosen } })} />);
    expect(carrierNames()).toEqual(names);
  });

  it('are all shown when asked', async () => {
    renderIn('en', <OptionsView {...props()} />);
    await userEvent.click(screen.getByRole('button', { name: 'Show 2 more carriers' }));
    expect(carrierNames()).toEqual(['UPS', 'Yanwen', 'GLS', 'Royal Mail']);
  });

  it.each([
    ['gls', ['GLS']],
    ['ROYALMAIL', ['Royal Mail']],
    ['燕文', ['Yanwen']],
    ['united parcel', ['UPS']],
    ['  ', ['UPS', 'Yanwen']],
  ])('searched for “%s” are %j', async (query, names) => {
    renderIn('en', <OptionsView {...props()} />);
    await userEvent.type(screen.getByRole('searchbox'), query);
    expect(carrierNames()).toEqual(names);
  });

  it('that nobody knows are said to be unknown', async () => {
    renderIn('en', <OptionsView {...props()} />);
    await userEvent.type(screen.getByRole('searchbox'), 'xyzzy');
    expect(screen.getByText(/No carrier is called “xyzzy”/)).toBeDefined();
  });

  it.each([
    ['ticked', {}, { ups: { used: true } }],
    ['unticked leave no entry', { ups: { used: true } }, {}],
    [
      'unticked keep what is said of their support',
      { ups: { used: true, supported: false } },
      { ups: { used: false, supported: false } },
    ],
  ])('%s', async (_, chosen, expected) => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange, preferences: { ...defaultPreferences, carriers: chosen } })} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'I use UPS' }));
    expect(onChange).toHaveBeenCalledWith({ carriers: expected });
  });

  it.each([
    ['UPS', {}, 'As policy says: yes'],
    ['UPS', { ups: { used: false, supported: false } }, 'No'],
    ['GLS', { gls: { used: true } }, 'As policy says: no'],
    ['GLS', { gls: { used: true, supported: true } }, 'Yes'],
  ])('%s with %j is shown as “%s”', (name, chosen, said) => {
    renderIn('en', <OptionsView {...props({ preferences: { ...defaultPreferences, carriers: chosen } })} />);
    expect(screen.getByRole('combobox', { name: `Treat ${name} as supported` }).textContent).toBe(said);
  });

  it('are treated as supported when so chosen', async () => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    await userEvent.click(screen.getByRole('combobox', { name: 'Treat UPS as supported' }));
    await userEvent.click(await screen.findByRole('option', { name: 'No' }));
    await waitFor(() =>
      expect(onChange).toHaveBeenCalledWith({ carriers: { ups: { used: false, supported: false } } }),
    );
  });
});

describe('choices', () => {
  it.each([
    ['中文', { language: 'zh_CN' }],
    ['English', { language: 'en' }],
    [/^An error/, { unsupported: 'error' }],
    [/^A warning/, { unsupported: 'warning' }],
  ])('%s', async (name, change) => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    await userEvent.click(screen.getByRole('radio', { name }));
    expect(onChange).toHaveBeenCalledWith(change);
  });

  it('turns everything off', async () => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    await userEvent.click(screen.getByRole('switch', { name: 'Check tracking numbers and keep the log' }));
    expect(onChange).toHaveBeenCalledWith({ enabled: false });
  });

  it.each([
    ['warning', /For the United States today: a warning/],
    ['error', /For the United States today: an error/],
  ] as const)('tells what the policy makes of the others today: %s', (policyUnsupported, said) => {
    renderIn('en', <OptionsView {...props({ policyUnsupported })} />);
    expect(screen.getByText(said)).toBeDefined();
  });

  it.each(optionalChecks.map((code) => [code]))('the check %s can be turned off and on', async (code) => {
    const name =
      textsIn('en').messages[`findingName_${code.replace(/-(.)/g, (__, c: string) => c.toUpperCase())}`] ?? '';
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    const section = within(screen.getByRole('region', { name: 'Checks' }));
    await userEvent.click(section.getByRole('switch', { name }));
    expect(onChange).toHaveBeenLastCalledWith({ off: [code] });
    cleanup();
    renderIn('en', <OptionsView {...props({ onChange, preferences: { ...defaultPreferences, off: [code] } })} />);
    await userEvent.click(within(screen.getByRole('region', { name: 'Checks' })).getByRole('switch', { name }));
    expect(onChange).toHaveBeenLastCalledWith({ off: [] });
  });

  it.each(findingCodes.map((code) => [code]))('%s has a name and a reason in both languages', (code) => {
    const stem = code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    for (const language of ['en', 'zh_CN'] as const) {
      expect(textsIn(language).messages[`findingName_${stem}`]).toBeTruthy();
      expect(textsIn(language).messages[`findingWhy_${stem}`]).toBeTruthy();
    }
  });
});

describe('the days to keep', () => {
  it.each([
    ['60', 60],
    ['3650', 3650],
    ['90', 90],
  ])('%s is kept', async (typed, days) => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    const field = screen.getByRole('textbox', { name: 'Keep the log for' });
    await userEvent.clear(field);
    await userEvent.type(field, typed);
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledWith({ keepDays: days });
  });

  it.each([['59'], ['0'], ['3651'], ['']])('“%s” is told, and nothing is changed', async (typed) => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
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

describe('erasing', () => {
  it.each([
    [412, '412 logged packages and their totals will be deleted.'],
    [1, '1 logged package and its totals will be deleted.'],
    [0, 'The log is empty; only your choices on this page go.'],
    [null, 'All logged packages and their totals will be deleted.'],
  ])('is asked twice and says what goes: %s', async (rows, said) => {
    const onErase = vi.fn();
    renderIn('en', <OptionsView {...props({ rows, onErase })} />);
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
    renderIn('en', <OptionsView {...props({ onErase })} />);
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Yes, erase all of it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Erase everything…' }));
    const sure = await screen.findByRole('checkbox', { name: 'Yes, erase all of it' });
    expect(sure.getAttribute('aria-checked')).toBe('false');
    expect(onErase).not.toHaveBeenCalled();
  });

  it.each([
    [{ kind: 'erased', rows: 412 } as const, 'status', 'Erased: 412 packages.'],
    [{ kind: 'erased', rows: 1 } as const, 'status', 'Erased: 1 package.'],
    [{ kind: 'refused' } as const, 'alert', 'Couldn’t be erased: the browser’s storage refused. Nothing was deleted.'],
  ])('%j is told', (erase, role, said) => {
    renderIn('en', <OptionsView {...props({ erase })} />);
    expect(screen.getAllByRole(role).map((one) => one.textContent)).toContain(said);
  });
});

describe('saving', () => {
  it.each([
    ['idle', ''],
    ['saved', 'Saved'],
  ] as const)('%s is told as “%s”', (save, said) => {
    const { container } = renderIn('en', <OptionsView {...props({ save })} />);
    expect(container.querySelector('.save-line')?.textContent).toBe(said);
  });

  it('that failed interrupts', () => {
    renderIn('zh_CN', <OptionsView {...props({ save: 'refused' })} />);
    expect(
      screen
        .getAllByRole('alert')
        .map((one) => one.textContent)
        .join(),
    ).toContain('未能保存');
  });
});
