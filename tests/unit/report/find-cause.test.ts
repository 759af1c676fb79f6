import { describe, expect, it } from 'vitest';
import type { LogRow } from '@/utils/log/log-row';
import { type Cause, causes, nameOfCause, whyOfCause } from '@/utils/report/cause';
import { findCause } from '@/utils/report/find-cause';
import type { ReportRow } from '@/utils/report/report-row';
import { textsIn } from '@/utils/texts';
import { noon } from '../log/confirmation';
import { evidence, loggedRow, rules } from './evidence';

const marked = { criteria: { noValidTracking: true } };
/** The layout of the FAQ: an order id and an X, and nothing else. */
const bare: Partial<ReportRow> = { number: null, carrier: null, promised: null, ...marked };
const confirmed = [{ at: noon(5) }];

describe('the cause of a reported package', () => {
  it.each<[source: string, row: Partial<ReportRow>, logged: LogRow | null, cause: Cause, isSure: boolean]>([
    ['FAQ: blank', { number: '', criteria: { hasTrackingId: false } }, null, 'blank', true],
    [
      'FAQ: blank, told by the criterion alone',
      { number: null, criteria: { hasTrackingId: false } },
      null,
      'blank',
      true,
    ],
    ['FAQ: InvalidId, nothing else known', { ...bare, isInvalidId: true }, null, 'invalid-id', true],
    [
      'FAQ: InvalidId, the log has a blank',
      { ...bare, isInvalidId: true },
      loggedRow([{ at: noon(5), number: ' ' }]),
      'blank',
      true,
    ],
    [
      'FAQ: InvalidId, the log has a slash',
      { ...bare, isInvalidId: true },
      loggedRow([{ at: noon(5), number: '9400/111202555842332669' }]),
      'special-character',
      true,
    ],
    ['FAQ: InvalidId of a number that fits', { isInvalidId: true, ...marked }, null, 'invalid-id', false],
    ['FAQ: special characters', { number: '9400#111202555842332669' }, null, 'special-character', true],
    ['FAQ: UPS parcel entered as USPS', { number: '1Z5R89390357567127' }, null, 'carrier-mismatch', true],
    ['FAQ: wrong number, last digit', { number: '9400111202555842332660' }, null, 'wrong-number', true],
    ['FAQ: wrong number, an order id', { number: '114-0000001-0000001' }, null, 'wrong-number', true],
    ['spreadsheet damage', { number: '9.40011E+21' }, null, 'wrong-number', true],
    [
      'FAQ: unsupported carrier',
      { carrier: 'Royal Mail', number: 'AB987654326GB' },
      null,
      'unsupported-carrier',
      false,
    ],
    [
      'policy: listed carrier typed under Other',
      bare,
      loggedRow(confirmed, [{ code: 'listed-as-other', severity: 'error' }]),
      'unsupported-carrier',
      true,
    ],
    [
      'policy: PUROLATOR, not in the list, became Other',
      { carrier: 'PUROLATOR', number: '520127751300' },
      null,
      'unsupported-carrier',
      false,
    ],
    [
      'FAQ: uploaded after delivery, seen on the page',
      {},
      loggedRow(confirmed, [{ code: 'late-entry', severity: 'warning' }]),
      'late-entry',
      false,
    ],
    ['FAQ: uploaded after the promised day', { promised: '2026-11-03' }, loggedRow(confirmed), 'late-entry', false],
    [
      'uploaded when the promised day was over everywhere',
      { promised: '2026-11-04' },
      loggedRow([{ at: Date.parse('2026-11-05T12:00:00Z') }]),
      'late-entry',
      false,
    ],
    [
      'uploaded when it may still have run where Amazon counts it',
      { promised: '2026-11-04' },
      loggedRow([{ at: Date.parse('2026-11-05T11:59:59Z') }]),
      'not-scanned',
      true,
    ],
    [
      'scanned and marked all the same',
      { criteria: { hasValidTracking: false, carrierScan: true } },
      null,
      'late-entry',
      false,
    ],
    ['FAQ: cancelled after confirming', { isCancelled: true }, loggedRow(confirmed), 'before-pick-up', true],
    ['FAQ: no physical scan', {}, null, 'not-scanned', true],
    ['FAQ: X, number from the log', bare, loggedRow(confirmed), 'not-scanned', false],
    [
      'FAQ: within 72 hours of the correction',
      { number: '1Z5R89390357567127' },
      loggedRow([{ at: noon(5), number: '1Z5R89390357567127', state: 'defect-expected' }, { at: noon(20) }]),
      'within-72-hours',
      true,
    ],
    [
      'a correction that is wrong itself',
      { number: '1Z5R89390357567127' },
      loggedRow([
        { at: noon(5), number: '1Z5R89390357567127' },
        { at: noon(20), number: '1Z5R89390357567127' },
      ]),
      'carrier-mismatch',
      true,
    ],
    [
      '72 hours after the correction',
      {},
      loggedRow([{ at: noon(5), carrier: 'UPS' }, { at: noon(18) - 1 }]),
      'not-scanned',
      true,
    ],
    [
      'confirmed without tracking',
      bare,
      loggedRow([{ at: noon(5), number: '' }], [], { noTracking: true }),
      'blank',
      true,
    ],
    ['X without a number anywhere', bare, null, 'unknown', false],
    [
      'a length that the carrier doesn’t give out',
      { number: 'QQ7', carrier: 'China Post' },
      null,
      'wrong-number',
      false,
    ],
    ['a number without a carrier', { carrier: '' }, null, 'unknown', false],
  ])('%s', (_, row, logged, cause, isSure) => {
    expect(findCause(evidence(row, logged), rules())).toMatchObject({ cause, isSure });
  });

  it('is told in the words of the finding that saw it', () => {
    const { reason, findings } = findCause(evidence({ number: '1Z5R89390357567127' }), rules());
    expect(reason.key).toBe('findingMismatchTitle');
    expect(findings[0]?.fixes).toMatchObject([{ kind: 'switch-carrier', value: 'UPS' }]);
  });

  it('follows the seller’s own word on a carrier', () => {
    const row = { carrier: 'Royal Mail', number: 'AB987654326GB' };
    expect(findCause(evidence(row), rules({ isSupported: () => true })).cause).not.toBe('unsupported-carrier');
    expect(findCause(evidence(row), rules({ unsupported: 'error' }))).toMatchObject({
      cause: 'unsupported-carrier',
      isSure: true,
    });
  });

  it('never throws, whatever stands in a report', () => {
    for (const number of ['\uD800', '📦'.repeat(100), 'x'.repeat(100_000), '\0', '=1+1', '9'.repeat(40)]) {
      for (const carrier of ['', 'Other', '其他', '\uFFFD', 'USPS']) {
        expect(causes).toContain(findCause(evidence({ number, carrier }), rules()).cause);
      }
    }
  });
});

it.each(causes)('%s has a name and a reason in both languages', (cause) => {
  for (const language of ['en', 'zh_CN'] as const) {
    const { messages } = textsIn(language);
    expect(messages[nameOfCause(cause).key]).toBeTruthy();
    expect(messages[whyOfCause(cause).key]).toBeTruthy();
  }
});

it('what only a newer version has a name for is unknown, and no key of the catalogue', () => {
  expect(nameOfCause('eaten-by-a-dog')).toEqual({ key: 'causeName_unknown' });
});

it.each(['no-tracking', 'check-digit', 'listed-as-other'])('the log’s own cause %s has a name, too', (code) => {
  expect(textsIn('en').messages[nameOfCause(code).key]).toBeTruthy();
});
