import { describe, expect, it } from 'vitest';
import type { LogRow } from '@/utils/log/log-row';
import { type ActionKind, actionKinds, nameOfAction } from '@/utils/report/action';
import { diagnose } from '@/utils/report/diagnose';
import type { ReportRow } from '@/utils/report/report-row';
import { textsIn } from '@/utils/texts';
import { hour, noon } from '../log/confirmation';
import { evidence, loggedRow, rules } from './evidence';

const delivered = { criteria: { hasValidTracking: false, deliveryScan: true } };
const once = loggedRow([{ at: noon(5) }]);
const again = loggedRow([{ at: noon(5) }, { at: noon(15) }]);
const corrected = loggedRow([{ at: noon(5), carrier: 'UPS' }, { at: noon(20) }]);

describe('what to do', () => {
  it.each<[source: string, row: Partial<ReportRow>, logged: LogRow | null, kind: ActionKind]>([
    ['FAQ: edit until the order is delivered', { number: '1Z5R89390357567127' }, null, 'correct'],
    ['FAQ: a blank is filled in', { number: '' }, null, 'correct'],
    ['FAQ: after delivery nothing can be changed', { number: '1Z5R89390357567127', ...delivered }, null, 'too-late'],
    ['FAQ: a right number is submitted again', {}, once, 'enter-again'],
    ['FAQ: marked once more, Seller Support', {}, again, 'seller-support'],
    [
      'a correction is no second entry of the same',
      {},
      loggedRow([{ at: noon(5), carrier: 'UPS' }, { at: noon(15) }]),
      'enter-again',
    ],
    ['FAQ: metrics follow within 72 hours', {}, corrected, 'wait'],
    [
      'FAQ: begin to use a supported carrier',
      { carrier: 'Royal Mail', number: 'AB987654326GB' },
      null,
      'change-carrier',
    ],
    [
      'FAQ: after delivery the carrier can’t be changed either',
      { carrier: 'Royal Mail', number: 'AB987654326GB', ...delivered },
      null,
      'too-late',
    ],
    ['FAQ: confirm when the carrier has the parcel', { isCancelled: true }, null, 'confirm-later'],
    ['FAQ: uploaded after delivery', { promised: '2026-11-04' }, once, 'too-late'],
    ['nothing known', { number: null, criteria: {} }, null, 'look-up'],
  ])('%s', (_, row, logged, kind) => {
    expect(diagnose(evidence(row, logged), rules(), noon(21)).action.kind).toBe(kind);
  });

  it('waits until the hour from which Amazon may show the correction, and then wants a new report', () => {
    const known = evidence({}, corrected);
    expect(diagnose(known, rules(), noon(21)).action).toMatchObject({ kind: 'wait', until: noon(20) + 72 * hour });
    expect(diagnose(known, rules(), noon(23)).action).toMatchObject({ kind: 'report-again', until: null });
  });

  it('hands on what our checks would put there', () => {
    const { action } = diagnose(evidence({ number: '9400 1112 0255 5842 3326 69' }), rules(), noon(21));
    expect(action).toMatchObject({ kind: 'correct', fixes: [{ kind: 'clean', value: '9400111202555842332669' }] });
  });
});

it.each(actionKinds)('%s has a name in both languages', (kind) => {
  for (const language of ['en', 'zh_CN'] as const)
    expect(textsIn(language).messages[nameOfAction(kind).key]).toBeTruthy();
});
