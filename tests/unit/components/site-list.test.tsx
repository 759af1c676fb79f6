// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SiteList } from '@/components/site-list';
import { siteChoices } from '@/entrypoints/options/site-choices';
import { hosts } from '@/utils/page/hosts';
import { renderIn } from './render-in';

afterEach(cleanup);

const germany = 'sellercentral.amazon.de';

function show(language: 'en' | 'zh_CN', on: string[] = [], missing: string[] = [], refused: string | null = null) {
  const [onSwitch, onAllow] = [vi.fn(), vi.fn()];
  const regions = siteChoices(on, missing);
  renderIn(language, <SiteList regions={regions} refused={refused} onSwitch={onSwitch} onAllow={onAllow} />);
  return { onSwitch, onAllow };
}

describe('the sites of Seller Central', () => {
  it('are all there, each once', () => {
    const listed = siteChoices([], []).flatMap(({ sites }) => sites.map(({ host }) => host));
    expect([...listed].sort()).toEqual([...hosts].sort());
  });

  it.each([
    ['en', 'Europe', 'Germany'],
    ['zh_CN', '欧洲', '德国'],
  ] as const)('stand under their region in %s, each with its address', (language, region, name) => {
    show(language);
    const group = within(screen.getByRole('group', { name: region }));
    expect(group.getByRole('switch', { name })).toBeDefined();
    expect(group.getByText(germany)).toBeDefined();
  });

  it('has the United States always on, with nothing to switch', () => {
    show('en');
    expect(screen.queryByRole('switch', { name: 'United States' })).toBeNull();
    expect(screen.getByText('Always on')).toBeDefined();
  });

  it.each([
    ['on', [], true],
    ['off', [germany], false],
  ])('is switched %s', async (_, on, next) => {
    const { onSwitch } = show('en', on);
    const toggle = screen.getByRole('switch', { name: 'Germany' });
    expect(toggle.getAttribute('aria-checked')).toBe(String(!next));
    await userEvent.click(toggle);
    expect(onSwitch).toHaveBeenCalledWith(germany, next);
  });

  it('tells of one that the browser forbids, and can be allowed', async () => {
    const { onAllow } = show('en', [germany], [germany]);
    expect(screen.getByText('Not allowed by your browser.')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Allow VTR Guard on Germany' }));
    expect(onAllow).toHaveBeenCalledWith(germany);
  });

  it('tells of a refusal kindly', () => {
    show('zh_CN', [], [], '德国');
    expect(screen.getByRole('status').textContent).toContain('德国未启用');
  });
});
