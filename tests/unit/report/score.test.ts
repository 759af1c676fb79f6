import { expect, it } from 'vitest';
import { scoreChecks } from '@/utils/report/score';
import { noon } from '../log/confirmation';
import { loggedRow } from './evidence';

const at = noon(5);
const row = (orderId: string, state: 'awaiting-scan' | 'unverifiable' | 'defect-expected') =>
  loggedRow([{ at, state }], [], { orderId });
const orders = (keys: readonly { orderId: string }[]) => keys.map(({ orderId }) => orderId);

it('tells what was foreseen, what was missed, and what did not come true', () => {
  const score = scoreChecks(
    [
      { orderId: 'foreseen', cause: 'carrier-mismatch', logged: row('foreseen', 'defect-expected') },
      { orderId: 'missed', cause: 'wrong-number', logged: row('missed', 'awaiting-scan') },
      { orderId: 'unverified', cause: 'unsupported-carrier', logged: row('unverified', 'unverifiable') },
      { orderId: 'unseeable', cause: 'not-scanned', logged: row('unseeable', 'awaiting-scan') },
      { orderId: 'elsewhere', cause: 'blank', logged: null },
    ],
    [row('false alarm', 'defect-expected'), row('quiet', 'awaiting-scan'), row('unknown', 'unverifiable')],
    noon(21),
  );
  expect({
    ...score,
    predicted: orders(score.predicted),
    missed: orders(score.missed),
    unverified: orders(score.unverified),
    unforeseeable: orders(score.unforeseeable),
    didNotComeTrue: orders(score.didNotComeTrue),
  }).toEqual({
    predicted: ['foreseen'],
    missed: ['missed'],
    unverified: ['unverified'],
    unforeseeable: ['unseeable'],
    didNotComeTrue: ['false alarm'],
    rightlyQuiet: 1,
    notLogged: ['elsewhere'],
  });
});

it('judges by the entry the report could know of, not by its correction', () => {
  const logged = loggedRow([
    { at: noon(5), state: 'defect-expected' },
    { at: noon(20), state: 'awaiting-scan' },
  ]);
  const defects = [{ orderId: logged.orderId, cause: 'within-72-hours' as const, logged }];
  expect(scoreChecks(defects, [], noon(21)).predicted).toHaveLength(1);
  expect(scoreChecks(defects, [], noon(24)).predicted).toHaveLength(0);
});
