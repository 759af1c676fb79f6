import { browser } from 'wxt/browser';

/** A letter as the seller left it, and when (milliseconds since 1970). */
interface KeptDraft {
  readonly text: string;
  readonly at: number;
}

const storageKey = 'appealDrafts';

/** So many letters are kept; of more the oldest go. */
const mostKept = 30;

/** The letters that a seller has written on, by what they are about. None when the storage can't be read. */
export async function readAppealDrafts(): Promise<ReadonlyMap<string, string>> {
  const kept = await readKept();
  return new Map(Object.entries(kept).map(([name, { text }]) => [name, text]));
}

/** Keeps a letter as the seller left it; null forgets it. Rejects when the browser refuses. */
export async function keepAppealDraft(name: string, text: string | null, now: number): Promise<void> {
  const { [name]: _, ...others } = await readKept();
  const all = text === null ? others : { ...others, [name]: { text, at: now } };
  const newest = Object.entries(all)
    .sort(([, one], [, other]) => other.at - one.at)
    .slice(0, mostKept);
  await browser.storage.local.set({ [storageKey]: Object.fromEntries(newest) });
}

/** Forgets all letters. */
export async function clearAppealDrafts(): Promise<void> {
  await browser.storage.local.remove(storageKey);
}

async function readKept(): Promise<Readonly<Record<string, KeptDraft>>> {
  const found = await browser.storage.local.get(storageKey).catch(() => null);
  return (found?.[storageKey] as Readonly<Record<string, KeptDraft>> | undefined) ?? {};
}
