import type { BenchCase } from '../bench-case';
import { median, quantile, rounded } from '../median';
import { type Ground, type OrderPages, slowdown, withOrderPages } from '../order-pages';
import { atMost, type Row } from '../row';

/** What is typed with USPS chosen: a right number, another carrier's, a wrong check digit, and one with spaces. */
const texts = ['9400111202555842332669', '1Z5R89390357567127', '9400111202555842332668', '9400 1112 0255 5842 3326 69'];
const scenario = { packages: [{ carrier: 'USPS' }] };
/** Milliseconds from key to key, by the clock: of a fast typist, and of a scanner over Bluetooth, the slowest there is. */
const paces = { typing: { pace: 100, rounds: 3 }, scanning: { pace: 30, rounds: 3 } };
/** So slow that the note of each key can be told from the next one's. */
const slow = 150;

/**
 * What the extension adds between a key and its frame on an order page of a slow computer: the same page bare and with the
 * extension, in turn, each time freshly opened.
 */
export default {
  names: ['typing-key-to', 'scanning-key-to'],
  isLong: true,
  async measure() {
    return withOrderPages(keyRows);
  },
} satisfies BenchCase;

/** The page bare, the same once more to learn how much of a difference is chance, and with the extension. */
const series = ['bare', 'again', 'with'] as const;

async function keyRows(pages: OrderPages): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, { pace, rounds }] of Object.entries(paces))
    rows.push(...(await paceRows(pages, `${name}-key-to-paint`, pace, rounds)));
  const told: number[] = [];
  for (const text of texts) told.push(...(await pages.type('with', text, scenario, slow)).told);
  const unit = `${told.length} keys that change the note, ${slowdown} times slower`;
  return [
    ...rows,
    { name: 'typing-key-to-note', value: rounded(quantile(told, 0.95)), unit: `ms at p95 of ${unit}` },
    { name: 'typing-key-to-note-median', value: rounded(median(told)), unit: `ms at the median of ${unit}` },
  ];
}

async function paceRows(pages: OrderPages, name: string, pace: number, rounds: number): Promise<readonly Row[]> {
  const taken = { bare: texts.map(none), again: texts.map(none), with: texts.map(none) };
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, text] of texts.entries()) {
      // Each is as often the first, the second and the third.
      for (const place of series.keys()) {
        const one = series[(place + round) % series.length]!;
        const ground: Ground = one === 'with' ? 'with' : 'bare';
        taken[one][index]!.push([...(await pages.type(ground, text, scenario, pace)).shown]);
      }
    }
  }
  const [bare, again, withUs] = [keysOf(taken.bare), keysOf(taken.again), keysOf(taken.with)];
  const addedTo = (times: readonly number[]) => times.map((time, key) => time - bare[key]!);
  const p95 = (times: readonly number[]) => quantile(times, 0.95);
  const unit = `${bare.length} keys, one each ${pace} ms, ${slowdown} times slower`;
  const atP95 = (what: string, value: number, about = '') => ({
    name: `${name}-${what}`,
    value: rounded(value),
    unit: `ms at p95 of ${unit}${about}`,
  });
  const chance = ': what the bare page seems to add to itself';
  return [
    atP95('bare', p95(bare)),
    atP95('with', p95(withUs)),
    atMost(4, atP95('added', rounded(p95(withUs)) - rounded(p95(bare)), ': by how much the one exceeds the other')),
    atP95('chance', rounded(p95(again)) - rounded(p95(bare)), chance),
    atP95('added-key-by-key', p95(addedTo(withUs))),
    atP95('chance-key-by-key', p95(addedTo(again)), chance),
    { name: `${name}-added-median`, value: rounded(median(addedTo(withUs))), unit: `ms at the median of ${unit}` },
  ];
}

function none(): number[][] {
  return [];
}

/** Of each key of each text the median of its rounds. */
function keysOf(times: readonly (readonly (readonly number[])[])[]): readonly number[] {
  return times.flatMap((ofText) => ofText[0]!.map((_, key) => median(ofText.map((round) => round[key]!))));
}
