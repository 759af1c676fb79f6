import { describe, expect, it } from 'vitest';
import { enter } from '@/utils/log/entry';
import { placesOf } from '@/utils/log/place';
import type { Confirmation } from '@/utils/messages';
import { confirmation } from './confirmation';

const row = (place: string, number: string) =>
  enter(
    { account: 'default', orderId: '114-7941379-5480234', package: place },
    confirmation({ package: place, number }),
    { visibleAfterHours: 72 },
  );
const edit = (place: string, number: string, numberBefore?: string): Confirmation =>
  confirmation({ page: 'edit', package: place, number, ...(numberBefore === undefined ? {} : { numberBefore }) });

const logged = [row('1', 'AAA1'), row('2', 'BBB2')];

describe('the place in the log', () => {
  it.each<[what: string, entered: Confirmation[], rows: typeof logged, places: string[]]>([
    ['confirm page: by place, whatever the number', [confirmation({ number: 'BBB2' })], logged, ['1']],
    ['bulk page: by place, too', [confirmation({ number: 'BBB2', page: 'bulk' })], logged, ['1']],
    ['edit: by number when places changed', [edit('1', 'BBB2'), edit('2', 'AAA1')], logged, ['2', '1']],
    ['edit: by number however it is spaced', [edit('1', 'bbb 2')], logged, ['2']],
    ['edit: by the number that stood there before', [edit('1', 'NEW3', 'BBB2')], logged, ['2']],
    [
      'edit: numbers exchanged between two packages',
      [edit('1', 'BBB2', 'AAA1'), edit('2', 'AAA1', 'BBB2')],
      logged,
      ['1', '2'],
    ],
    ['edit: by place when the number is new', [edit('2', 'NEW3')], logged, ['2']],
    ['edit: never another package’s place', [edit('1', 'BBB2'), edit('2', 'NEW3')], logged, ['2', '3']],
    ['edit: a blank matches no blank', [edit('2', '')], [row('1', ''), row('2', 'BBB2')], ['2']],
    ['edit: an order never logged', [edit('1', 'AAA1'), edit('2', 'BBB2')], [], ['1', '2']],
    [
      'edit: a package that was not logged beside one that was',
      [edit('1', 'NEW3'), edit('2', 'NEW4')],
      [row('1', 'AAA1')],
      ['1', '2'],
    ],
  ])('%s', (_, entered, rows, places) => {
    expect(placesOf(entered, rows).map((placed) => placed.package)).toEqual(places);
  });
});
