// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountListProps } from '@/components/account-list';
import { OptionsView, type OptionsViewProps } from '@/components/options-view';
import { findingCodes } from '@/utils/check/finding';
import type { Language } from '@/utils/i18n';
import { defaultPreferences, optionalChecks } from '@/utils/preferences/schema';
import { textsIn } from '@/utils/texts';
import { renderIn } from './render-in';

afterEach(cleanup);

function accounts(change: Partial<AccountListProps> = {}): AccountListProps {
  return {
    accounts: [
      { id: 'default', name: '' },
      { id: 'Toys', name: 'Toy shop' },
    ],
    account: 'default',
    packages: new Map([['Toys', 7]]),
    merge: { kind: 'idle' },
    onAccount: () => {},
    onName: () => {},
    onAdd: () => {},
    onMerge: () => {},
    onMergeEnd: () => {},
    ...change,
  };
}

function props(change: Partial<OptionsViewProps> = {}): OptionsViewProps {
  return {
    preferences: defaultPreferences,
    carriers: [{ id: 'ups', name: 'UPS', latin: null, alsoCalled: [], isListed: true }],
    policyUnsupported: 'warning',
    checks: optionalChecks,
    keepLimits: { least: 60, most: 3650 },
    rows: 412,
    save: 'idle',
    erase: { kind: 'idle' },
    icon: '/icons/48.png',
    dashboard: '/dashboard.html',
    isNotifyRefused: false,
    sites: [],
    refusedSite: null,
    onSite: () => {},
    onAllowSite: () => {},
    onNotify: () => {},
    onChange: () => {},
    onErase: () => {},
    accounts: accounts(),
    ...change,
  };
}

describe('accounts', () => {
  it('are chosen, named and added, each name once', async () => {
    const does = { onAccount: vi.fn(), onName: vi.fn(), onAdd: vi.fn() };
    renderIn('en', <OptionsView {...props({ accounts: accounts(does) })} />);
    expect(screen.getByText('7 packages logged')).toBeDefined();
    await userEvent.click(screen.getByRole('radio', { name: 'Log under Toy shop' }));
    expect(does.onAccount).toHaveBeenCalledWith('Toys');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of First account' }), 'US{Enter}');
    expect(does.onName).toHaveBeenCalledWith('default', 'US');
    const added = screen.getByRole('textbox', { name: 'Another account' });
    await userEvent.type(added, 'Toy shop{Enter}');
    expect(screen.getByText('There is one of that name.')).toBeDefined();
    expect(does.onAdd).not.toHaveBeenCalled();
    await userEvent.type(added, ' EU{Enter}');
    expect(does.onAdd).toHaveBeenCalledWith('Toy shop EU');
  });

  it('are merged only after a question, and the first one stays', async () => {
    const onMerge = vi.fn();
    renderIn('en', <OptionsView {...props({ accounts: accounts({ onMerge }) })} />);
    expect(screen.getAllByRole('button', { name: /^Merge/ })).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Merge Toy shop into another account' }));
    const dialog = screen.getByRole('alertdialog');
    expect(onMerge).not.toHaveBeenCalled();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Merge' }));
    expect(onMerge).toHaveBeenCalledWith('Toys', 'default');
  });
});

describe('merging accounts', () => {
  it('shows how far it is, and can be stopped', async () => {
    const onMergeEnd = vi.fn();
    renderIn(
      'en',
      <OptionsView {...props({ accounts: accounts({ merge: { kind: 'merging', share: 0.4 }, onMergeEnd }) })} />,
    );
    expect(screen.getByRole('progressbar', { name: 'Merging accounts…' }).getAttribute('aria-valuenow')).toBe('40');
    await userEvent.click(screen.getByRole('button', { name: 'Stop merging' }));
    expect(onMergeEnd).toHaveBeenCalledOnce();
  });

  it.each<[string, AccountListProps['merge'], Language, RegExp]>([
    ['stopped', { kind: 'ended' }, 'zh_CN', /^已停止。已移动的包裹保留在目标账户中/],
    ['done', { kind: 'done', packages: 7, into: 'Toys' }, 'en', /^Merged: 7 packages moved to “Toy shop”\.$/],
    [
      'done, into the first',
      { kind: 'done', packages: 1, into: 'default' },
      'zh_CN',
      /^已合并：1 个包裹移入“第一个账户”。$/,
    ],
  ])('says what became of it when it was %s', (_, merge, language, text) => {
    renderIn(language, <OptionsView {...props({ accounts: accounts({ merge }) })} />);
    expect(screen.getByText(text)).toBeDefined();
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

  it('lets the browser notify, and tells when it may not', async () => {
    const onNotify = vi.fn();
    renderIn('en', <OptionsView {...props({ onNotify, isNotifyRefused: true })} />);
    await userEvent.click(screen.getByRole('switch', { name: 'Notify when it is time to look again' }));
    expect(onNotify).toHaveBeenCalledWith(true);
    expect(screen.getByText(/The browser was not allowed/)).toBeDefined();
  });

  it('leads to the dashboard', () => {
    renderIn('en', <OptionsView {...props()} />);
    expect(screen.getByRole('link', { name: 'Dashboard' }).getAttribute('href')).toBe('/dashboard.html');
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

describe('the parts', () => {
  it('change what they are for', async () => {
    const onChange = vi.fn();
    renderIn('en', <OptionsView {...props({ onChange })} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'I use UPS' }));
    expect(onChange).toHaveBeenLastCalledWith({ carriers: { ups: { used: true } } });
    await userEvent.click(screen.getByRole('button', { name: 'More days' }));
    expect(onChange).toHaveBeenLastCalledWith({ keepDays: 401 });
  });
});

describe('what became of erasing', () => {
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
