import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultPreferences } from '@/utils/preferences/schema';
import { PreferencesNotSaved, readPreferences, watchPreferences, writePreferences } from '@/utils/preferences/store';

const { local } = fakeBrowser.storage;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('reading', () => {
  it.each<[what: string, stored: unknown, expected: object]>([
    ['nothing stored', undefined, defaultPreferences],
    ['no object at all', 'garbage', defaultPreferences],
    ['a list', [1, 2], defaultPreferences],
    ['one damaged field', { language: 'xx', keepDays: 90 }, { ...defaultPreferences, keepDays: 90 }],
    ['a number below what the rate needs', { keepDays: 59 }, defaultPreferences],
    ['the fewest days there are', { keepDays: 60 }, { ...defaultPreferences, keepDays: 60 }],
    ['a field of another version', { enabled: false, colour: 'blue' }, { ...defaultPreferences, enabled: false }],
    ['an unknown check turned off', { off: ['blank'] }, defaultPreferences],
  ])('%s', async (_, stored, expected) => {
    await local.set({ preferences: stored });
    expect(await readPreferences()).toEqual(expected);
    expect((await local.get('preferences')).preferences).toEqual(stored);
  });

  it('has the defaults when the storage refuses', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('closed'));
    expect(await readPreferences()).toEqual(defaultPreferences);
  });
});

describe('writing', () => {
  it('changes what is named and keeps the rest', async () => {
    await writePreferences({ language: 'zh_CN' });
    expect(await writePreferences({ keepDays: 90 })).toEqual({
      ...defaultPreferences,
      language: 'zh_CN',
      keepDays: 90,
    });
    expect(await readPreferences()).toMatchObject({ language: 'zh_CN', keepDays: 90 });
  });

  it('loses no change when two arrive at once', async () => {
    await Promise.all([writePreferences({ language: 'en' }), writePreferences({ enabled: false })]);
    expect(await readPreferences()).toMatchObject({ language: 'en', enabled: false });
  });

  it('keeps the first damaged value aside when it is overwritten', async () => {
    const damaged = { language: 42, keepDays: 90 };
    await local.set({ preferences: damaged });
    await writePreferences({ enabled: false });
    await local.set({ preferences: 'worse' });
    await writePreferences({ enabled: true });
    expect((await local.get('preferencesDamaged')).preferencesDamaged).toEqual(damaged);
  });

  it('puts nothing aside that was whole', async () => {
    await writePreferences({ carriers: { usps: { used: true } } });
    await writePreferences({ enabled: false });
    expect((await local.get('preferencesDamaged')).preferencesDamaged).toBeUndefined();
  });

  it('says so when the browser refuses, and leaves what stood', async () => {
    await writePreferences({ keepDays: 90 });
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES quota exceeded'));
    const refused = await writePreferences({ keepDays: 120 }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PreferencesNotSaved);
    expect((refused as Error).message).toBe('QUOTA_BYTES quota exceeded');
    expect(await readPreferences()).toMatchObject({ keepDays: 90 });
  });
});

describe('watching', () => {
  it('tells each change whole and validated', async () => {
    const told: unknown[] = [];
    watchPreferences((preferences) => told.push(preferences));
    await writePreferences({ language: 'en' });
    await local.set({ preferences: { keepDays: 'many' } });
    await local.set({ somethingElse: 1 });
    await fakeBrowser.storage.session.set({ preferences: { language: 'zh_CN' } });
    await local.remove('preferences');
    expect(told).toEqual([{ ...defaultPreferences, language: 'en' }, defaultPreferences, defaultPreferences]);
  });
});
