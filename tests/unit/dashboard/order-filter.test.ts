import { describe, expect, it } from 'vitest';
import {
  everything,
  isNarrowed,
  type OrderFilter,
  readFilter,
  statesOf,
  writeFilter,
} from '@/components/dashboard/order-filter';
import { placeOf } from '@/entrypoints/dashboard/place';

describe('an address', () => {
  it.each([
    ['', 'overview', ''],
    ['#overview', 'overview', ''],
    ['#orders', 'orders', ''],
    ['#orders?state=defects', 'orders', 'state=defects'],
    ['#report', 'report', ''],
    ['#appeal', 'appeal', ''],
    ['#backup', 'backup', ''],
    ['#toString', 'overview', ''],
    ['#nowhere', 'overview', ''],
  ])('%s leads to %s', (hash, name, query) => {
    expect(placeOf(hash)).toEqual({ name, query });
  });
});

describe('a filter', () => {
  it.each<[string, Partial<OrderFilter>]>([
    ['', {}],
    ['state=defects', { state: 'defects' }],
    ['state=unverifiable&carrier=yanwen', { state: 'unverifiable', carrier: 'yanwen' }],
    ['text=1Z+5%26A&order=oldest', { text: '1Z 5&A', order: 'oldest' }],
    ['from=2026-11-01&to=2026-11-30', { from: '2026-11-01', to: '2026-11-30' }],
  ])('stands in an address as %s', (text, filter) => {
    expect(writeFilter({ ...everything, ...filter })).toBe(text);
    expect(readFilter(text)).toEqual({ ...everything, ...filter });
  });

  it.each(['state=gone&order=up', 'from=yesterday&to=1', 'hello', '%'])('reads %s as everything', (text) => {
    expect(readFilter(text)).toEqual(everything);
  });

  it.each<[Partial<OrderFilter>, boolean]>([
    [{}, false],
    [{ text: '  ' }, false],
    [{ order: 'oldest' }, false],
    [{ text: '1Z' }, true],
    [{ state: 'exempt' }, true],
    [{ carrier: 'ups' }, true],
    [{ to: '2026-11-30' }, true],
  ])('%j leaves something out: %s', (filter, isSo) => {
    expect(isNarrowed({ ...everything, ...filter })).toBe(isSo);
  });

  it.each([
    ['all', []],
    ['defects', ['defect-expected', 'defect-reported']],
    ['exempt', ['exempt']],
  ] as const)('of %s lets %j through', (state, states) => {
    expect(statesOf(state)).toEqual(states);
  });
});
