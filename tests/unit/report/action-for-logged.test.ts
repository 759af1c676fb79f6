import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/utils/log/log-row';
import { actionForLogged, type LoggedState } from '@/utils/report/action';

const hour = 3_600_000;
const now = 1000 * hour;

const event = (kind: LogEvent['kind'], state: LogEvent['state'], at: number, number = '1'): LogEvent => ({
  at,
  kind,
  carrier: 'USPS',
  number,
  state,
});
const confirmed = event('confirmed', 'awaiting-scan', 1);
const reported = event('reported', 'defect-reported', 2);
const again = event('edited', 'awaiting-scan', 3);

// Amazon VTR FAQ: a right number that stays marked is entered again; marked once more, Seller Support is asked. A change
// is possible until the delivery and shows within 72 hours.
describe('what to do about a package of the log', () => {
  it.each<[string, Partial<LoggedState>, string | null]>([
    ['a right number, marked', { state: 'defect-reported', cause: 'not-scanned' }, 'enter-again'],
    ['entered again less than 72 hours ago', { history: [confirmed, reported, again], visibleAt: now + hour }, 'wait'],
    ['entered again more than 72 hours ago', { history: [confirmed, reported, again] }, 'report-again'],
    [
      'entered again and marked again',
      { state: 'defect-reported', cause: 'not-scanned', history: [confirmed, reported, again, reported] },
      'seller-support',
    ],
    [
      'a right number, marked and delivered',
      { state: 'defect-reported', cause: 'not-scanned', delivered: true },
      'seller-support',
    ],
    ['a mistaken carrier, marked', { state: 'defect-reported', cause: 'carrier-mismatch' }, 'correct'],
    [
      'a mistaken carrier, marked and delivered',
      { state: 'defect-reported', cause: 'carrier-mismatch', delivered: true },
      'too-late',
    ],
    ['a defect to be expected', { state: 'defect-expected', cause: 'check-digit' }, 'correct'],
    ['a blank to be expected', { state: 'defect-expected', cause: 'no-tracking' }, 'correct'],
    ['a listed carrier under Other', { state: 'defect-expected', cause: 'listed-as-other' }, 'change-carrier'],
    ['marked, nobody knows why', { state: 'defect-reported', cause: 'unknown' }, 'look-up'],
    ['nothing wrong', {}, null],
    ['edited, though nothing was wrong', { history: [confirmed, again] }, null],
  ])('%s', (_, change, kind) => {
    const logged = { state: 'awaiting-scan' as const, visibleAt: now - hour, history: [confirmed], ...change };
    expect(actionForLogged(logged, now)?.kind ?? null).toBe(kind);
  });
});
