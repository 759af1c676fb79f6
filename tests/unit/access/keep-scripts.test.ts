import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { missingAccess, requestAccess } from '@/utils/access/host-access';
import { keepScripts, letGo, takeGranted } from '@/utils/access/keep-scripts';
import { readPreferences, writePreferences } from '@/utils/preferences/store';
import { type FakePermissions, fakePermissions } from './fake-permissions';

const de = 'sellercentral.amazon.de';
const jp = 'sellercentral.amazon.co.jp';
const home = 'sellercentral.amazon.com';
const origin = (host: string) => `https://${host}/*`;
const access = (...hosts: string[]) => ({ origins: hosts.map(origin), permissions: ['scripting'] });

let fake: FakePermissions;

beforeEach(() => {
  fakeBrowser.reset();
  fake = fakePermissions([
    { id: 1, url: `https://${home}/orders-v3/order/114-7941379-5480234` },
    { id: 2, url: `https://${de}/orders-v3/order/304-6502205-3216347/confirm-shipment` },
    { id: 3, url: `https://${de}/home` },
    { id: 4, url: `https://${jp}/orders-v3` },
  ]);
});

afterEach(() => vi.restoreAllMocks());

const registered = () => [...fake.scripts.keys()].sort();

describe('the worker', () => {
  it('registers what is wanted and allowed, and runs it in open order pages of that host', async () => {
    await fake.grant(access(de));
    await writePreferences({ hosts: [de, jp] });
    await keepScripts();
    expect(registered()).toEqual([de]);
    expect(fake.ranIn).toEqual([2]);
    await keepScripts();
    expect(fake.ranIn, 'once').toEqual([2]);
  });

  it('finishes what the popup began before the browser’s question closed it', async () => {
    await requestAccess([de]);
    await takeGranted([origin(de)]);
    expect((await readPreferences()).hosts).toEqual([de]);
    expect(registered()).toEqual([de]);
  });

  it('does not take for a site what is none, nor the one granted at install', async () => {
    await takeGranted([origin(home), 'https://example.com/*', '*://*/*']);
    await takeGranted(undefined);
    expect((await readPreferences()).hosts).toEqual([]);
  });

  it('drops the script where the permission is gone, and keeps the wish', async () => {
    await fake.grant(access(de, jp));
    await writePreferences({ hosts: [de, jp] });
    await keepScripts();
    await fake.revoke({ origins: [origin(de)] });
    await keepScripts();
    expect(registered()).toEqual([jp]);
    expect((await readPreferences()).hosts).toEqual([de, jp]);
  });

  it('gives the permission back for what was switched off, and `scripting` with the last', async () => {
    await fake.grant(access(de, jp));
    await writePreferences({ hosts: [de, jp] });
    await keepScripts();
    await writePreferences({ hosts: [jp] });
    await letGo([de]);
    expect(registered()).toEqual([jp]);
    expect([...fake.granted]).toEqual(expect.arrayContaining([origin(jp), 'scripting']));
    expect(fake.granted).not.toContain(origin(de));
    await writePreferences({ hosts: [] });
    await letGo([jp]);
    expect(registered()).toEqual([]);
    expect(fake.granted).not.toContain('scripting');
  });

  it('keeps what was switched on again meanwhile', async () => {
    await fake.grant(access(de));
    await writePreferences({ hosts: [de] });
    await letGo([de]);
    expect(fake.granted).toContain(origin(de));
    expect(registered()).toEqual([de]);
  });

  it('does nothing in a browser without the interface', async () => {
    vi.spyOn(fakeBrowser, 'scripting', 'get').mockReturnValue(undefined as never);
    await writePreferences({ hosts: [de] });
    await keepScripts();
    expect(registered()).toEqual([]);
  });

  it('lets a tab that refuses the script not spoil the others', async () => {
    await fake.grant(access(de, jp));
    await writePreferences({ hosts: [de, jp] });
    const run = fakeBrowser.scripting.executeScript as unknown as (one: { target: { tabId: number } }) => unknown;
    Object.assign(fakeBrowser.scripting, {
      executeScript: async (one: { target: { tabId: number } }) => {
        if (one.target.tabId === 2) throw new Error('The tab was closed.');
        return run(one);
      },
    });
    await keepScripts();
    expect(fake.ranIn).toEqual([4]);
  });
});

describe('what is missing', () => {
  it.each<[string, () => Promise<unknown>, string[], string[]]>([
    ['nothing at first', async () => {}, [], []],
    ['what was switched on without the browser’s consent', async () => {}, [de], [de]],
    ['nothing after consent', () => fake.grant(access(de)), [de], []],
    ['a host without `scripting`', () => fake.grant({ origins: [origin(de)] }), [de], [de]],
    ['the one granted at install', () => fake.revoke({ origins: [`https://${home}/orders-v3*`] }), [], [home]],
  ])('%s', async (_, change, switchedOn, missing) => {
    await change();
    expect(await missingAccess(switchedOn)).toEqual(missing);
  });

  it('is everything where the browser does not even answer', async () => {
    Object.assign(fakeBrowser.permissions, { contains: () => Promise.reject(new Error('no')) });
    expect(await missingAccess([de])).toEqual([home, de]);
  });
});

describe('asking', () => {
  it.each([
    ['consent', true],
    ['refusal', false],
  ])('answers the seller’s %s', async (_, answer) => {
    fake.answer = answer;
    expect(await requestAccess([de])).toBe(answer);
    expect(fake.granted.has(origin(de))).toBe(answer);
  });

  it('takes a browser that will not ask for a refusal', async () => {
    Object.assign(fakeBrowser.permissions, { request: () => Promise.reject(new Error('no gesture')) });
    expect(await requestAccess([de])).toBe(false);
  });

  it('asks for the host granted at install by what the manifest says, and for nothing more', async () => {
    const request = vi.fn(async () => true);
    Object.assign(fakeBrowser.permissions, { request });
    await requestAccess([home]);
    expect(request).toHaveBeenCalledWith({
      origins: [`https://${home}/orders-v3*`, `https://${home}/gp/orders-v2/*`],
      permissions: [],
    });
  });
});
