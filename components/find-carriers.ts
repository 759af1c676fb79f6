import type { CarrierChoice } from './carrier-row';

/** The carriers whose names contain `query` in either language; letters' case, spaces and punctuation don't matter. */
export function findCarriers(carriers: readonly CarrierChoice[], query: string): readonly CarrierChoice[] {
  const wanted = plain(query);
  if (wanted === '') return carriers;
  return carriers.filter(({ name, alsoCalled }) => [name, ...alsoCalled].some((word) => plain(word).includes(wanted)));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
