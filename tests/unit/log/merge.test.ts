import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enter } from '@/utils/log/entry';
import { type LogEvent, type LogFields, type LogRow, rowOf, type Stamped } from '@/utils/log/log-row';
import { canonical, mergeRows } from '@/utils/log/merge';
import { packageStates } from '@/utils/vtr/package-state';
import { confirmation, hour, noon } from './confirmation';

const key = { account: 'default', orderId: '114-7941379-5480234', package: '1' };

// Few moments and few values, so that the same moment with different values is common.
const moment = fc.integer({ min: 1, max: 4 });
const stamped = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Stamped<Value>> => fc.record({ value, at: moment });
const stampedDay = fc.record(
  { value: fc.constantFrom('2026-11-20', '2026-11-21'), at: moment, source: fc.constant('page' as const) },
  { requiredKeys: ['value', 'at'] },
);
const word = fc.constantFrom('', 'UPS', 'USPS');
const day = fc.constantFrom('2026-11-20', '2026-11-21');
const state = fc.constantFrom(...packageStates);

const someFields: fc.Arbitrary<LogFields> = fc.record(
  {
    marketplace: stamped(word),
    carrier: stamped(word),
    service: stamped(word),
    number: stamped(word),
    noTracking: stamped(fc.boolean()),
    findings: stamped(fc.subarray([{ code: 'blank', severity: 'error' } as const])),
    state: stamped(state),
    confirmed: stamped(fc.record({ at: moment, day })),
    visibleAt: stamped(moment),
    category: stamped(word),
    shipBy: stampedDay,
    promised: stampedDay,
  },
  {
    requiredKeys: [
      'marketplace',
      'carrier',
      'service',
      'number',
      'noTracking',
      'findings',
      'state',
      'confirmed',
      'visibleAt',
    ],
  },
);
const someEvent: fc.Arbitrary<LogEvent> = fc.record({
  at: moment,
  kind: fc.constantFrom('confirmed' as const, 'edited' as const),
  carrier: word,
  number: word,
  state,
});
const someRow = fc
  .tuple(someFields, fc.array(someEvent, { maxLength: 40 }))
  // A row in the log went through merging before: its history is in order and without repetition.
  .map(([fields, history]) => mergeRows(rowOf(key, fields, history), rowOf(key, fields, [])));

describe('merging rows', () => {
  it('does not ask which came first', () => {
    fc.assert(
      fc.property(someRow, someRow, (a, b) => {
        expect(mergeRows(a, b)).toEqual(mergeRows(b, a));
      }),
    );
  });

  it('does not ask in which groups they came', () => {
    fc.assert(
      fc.property(someRow, someRow, someRow, (a, b, c) => {
        expect(mergeRows(mergeRows(a, b), c)).toEqual(mergeRows(a, mergeRows(b, c)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(someRow, someRow, (a, b) => {
        const once = mergeRows(a, b);
        expect(mergeRows(once, b)).toEqual(once);
        expect(mergeRows(a, a)).toEqual(a);
      }),
    );
  });

  it('keeps of each field the value with the latest time; what a page showed only where nothing else told it', () => {
    fc.assert(
      fc.property(someRow, someRow, (a, b) => {
        const merged = mergeRows(a, b);
        for (const name of Object.keys(merged.fields) as (keyof LogFields)[]) {
          const both = [a.fields[name], b.fields[name]].filter((field) => field !== undefined);
          const told = both.filter(({ source }) => source === undefined);
          const times = (told.length > 0 ? told : both).map(({ at }) => at);
          expect(merged.fields[name]?.at).toBe(Math.max(...times));
        }
      }),
    );
  });

  it('brings together what two machines know: one edited the number, the other learned the category', () => {
    const policy = { visibleAfterHours: 72 };
    const first = enter(key, confirmation(), policy);
    const edit = confirmation({ page: 'edit', number: '9400111202555842332670', at: noon(21) + hour });
    const edited = enter(key, edit, policy, first);
    const categorised: LogRow = rowOf(
      key,
      { ...first.fields, category: { value: 'Toys', at: noon(22) }, promised: { value: '2026-11-27', at: noon(22) } },
      first.history,
    );
    const merged = mergeRows(edited, categorised);
    expect(merged).toMatchObject({ category: 'Toys', day: '2026-11-27', numberKey: '9400111202555842332670' });
    expect(merged.history.map(({ kind }) => kind)).toEqual(['confirmed', 'edited']);
  });
});

it('of a history the last fifty events are kept, more than a seller edits', () => {
  const first = enter(key, confirmation(), { visibleAfterHours: 72 });
  const event = (at: number): LogEvent => ({ ...first.history[0]!, kind: 'edited', at });
  const long = rowOf(
    key,
    first.fields,
    Array.from({ length: 60 }, (_, index) => event(index + 1)),
  );
  const { history } = mergeRows(first, long);
  expect(history).toHaveLength(50);
  expect(history.slice(-2)).toEqual([event(60), first.history[0]]);
});

it('canonical is equal for equal values, however put together', () => {
  expect(canonical({ a: 1, b: [{ d: 2, c: null }] })).toBe(canonical({ b: [{ c: null, d: 2 }], a: 1 }));
  expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']));
});
