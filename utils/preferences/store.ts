import { browser } from 'wxt/browser';
import { alone } from '@/utils/alone';
import { defaultPreferences, type Preferences, preferencesSchema } from './schema';

const storageKey = 'preferences';
const damagedKey = 'preferencesDamaged';

/** The browser would not save the preferences: its storage is full, or closed to us. */
export class PreferencesNotSaved extends Error {
  override name = 'PreferencesNotSaved';
}

/**
 * The seller's preferences, validated. A field that is missing or damaged has its default, and so has everything when
 * the storage can't be read: the checks must go on. Nothing is written.
 */
export async function readPreferences(): Promise<Preferences> {
  try {
    return parse(await readStored());
  } catch {
    return defaultPreferences;
  }
}

/**
 * Saves `change` on top of what is stored and answers the whole. A change that depends on what stands is a function of it.
 *
 * Should the stored value have been damaged, a copy of it is kept once before it is overwritten.
 * @throws {PreferencesNotSaved} when the browser refuses; what was stored before still stands.
 */
export async function writePreferences(
  change: Partial<Preferences> | ((before: Preferences) => Partial<Preferences>),
): Promise<Preferences> {
  return alone(storageKey, async () => {
    try {
      const stored = await readStored();
      const before = parse(stored);
      const preferences = preferencesSchema.parse({
        ...before,
        ...(typeof change === 'function' ? change(before) : change),
      });
      if (isDamaged(stored)) await keepDamaged(stored);
      await browser.storage.local.set({ [storageKey]: preferences });
      return preferences;
    } catch (cause) {
      throw new PreferencesNotSaved(cause instanceof Error ? cause.message : String(cause), { cause });
    }
  });
}

/** Forgets the copy of damaged preferences that was kept when they were overwritten. */
export async function forgetDamaged(): Promise<void> {
  await browser.storage.local.remove(damagedKey);
}

/**
 * Calls `onChange` with the whole, and with what it was before, whenever preferences were saved, in whichever of our
 * surfaces, for as long as the one that asks is there.
 */
export function watchPreferences(onChange: (preferences: Preferences, before: Preferences) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[storageKey];
    if (area === 'local' && change) onChange(parse(change.newValue), parse(change.oldValue));
  });
}

async function readStored(): Promise<unknown> {
  return (await browser.storage.local.get(storageKey))[storageKey];
}

function parse(stored: unknown): Preferences {
  return preferencesSchema.safeParse(stored).data ?? defaultPreferences;
}

/** True when reading lost something that had been saved. Fields unknown to this version don't count. */
function isDamaged(stored: unknown): boolean {
  if (stored === undefined || stored === null) return false;
  const read = preferencesSchema.safeParse(stored);
  if (!read.success) return true;
  return Object.entries(read.data).some(([field, value]) => {
    const before = (stored as Record<string, unknown>)[field];
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(value);
  });
}

async function keepDamaged(stored: unknown): Promise<void> {
  const kept = await browser.storage.local.get(damagedKey);
  if (kept[damagedKey] === undefined) await browser.storage.local.set({ [damagedKey]: stored });
}
