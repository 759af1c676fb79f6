/** A small seeded generator (mulberry32), so that every run measures the same numbers. Returns values in [0, 1). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many characters drawn from `alphabet`. */
export function drawn(random: () => number, length: number, alphabet = '0123456789'): string {
  return Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** The same items in another order. */
export function shuffled<Item>(random: () => number, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** The same text as one flat string, the way a page's field gives it, rather than a chain of concatenations. */
export function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
