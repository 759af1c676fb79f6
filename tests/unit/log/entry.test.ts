import { describe, expect, it } from 'vitest';
import type { FindingCode, Severity } from '@/utils/check/finding';
import { enter, stateAtEntry } from '@/utils/log/entry';
import { confirmation, hour, noon } from './confirmation';

const key = { account: 'default', orderId: '114-7941379-5480234', package: '1' };
const policy = { visibleAfterHours: 72 };

describe('the state a package starts in', () => {
  it.each<[source: string, findings: [FindingCode, Severity][], state: string]>([
    ['no finding: format OK', [], 'awaiting-scan'],
    ['VTR FAQ, InvalidId: a blank', [['blank', 'error']], 'defect-expected'],
    ['VTR FAQ, InvalidId: special characters', [['special-character', 'error']], 'defect-expected'],
    ['VTR FAQ: right number, other carrier', [['carrier-mismatch', 'error']], 'defect-expected'],
    ['VTR FAQ: carrier not supported, where the rule counts it', [['unsupported-carrier', 'error']], 'defect-expected'],
    ['rule of today: an unsupported carrier can’t be verified', [['unsupported-carrier', 'warning']], 'unverifiable'],
    ['unknown is never red', [['unknown-format', 'info']], 'unverifiable'],
    ['no carrier: nothing to compare with', [['no-carrier', 'info']], 'unverifiable'],
    ['white space around a right number', [['special-character', 'warning']], 'awaiting-scan'],
    ['a duplicate has a right format', [['duplicate', 'warning']], 'awaiting-scan'],
    ['a retired carrier', [['retired-carrier', 'warning']], 'awaiting-scan'],
    [
      'the gravest counts',
      [
        ['unknown-format', 'info'],
        ['blank', 'error'],
      ],
      'defect-expected',
    ],
  ])('%s', (_, findings, state) => {
    const logged = findings.map(([code, severity]) => ({ code, severity }));
    expect(stateAtEntry({ findings: logged, noTracking: false }, {})).toBe(state);
  });

  it.each([
    ['US: it stands in the denominator without a number', {}, 'defect-expected'],
    ['EU: exempt below EUR 20, and the value is not read', { untrackedBelow: 'EUR 20' }, 'unverifiable'],
  ])('without tracking: %s', (_, rules, state) => {
    expect(stateAtEntry({ findings: [], noTracking: true }, rules)).toBe(state);
  });
});

describe('entering', () => {
  const first = enter(key, confirmation(), policy);

  it('sets the day, the hour of the next look, and the first event', () => {
    expect(first).toMatchObject({
      day: '2026-11-21',
      enteredAt: noon(21),
      visibleAt: noon(21) + 72 * hour,
      category: 'unknown',
      history: [{ at: noon(21), kind: 'confirmed', carrier: 'USPS', number: '9400111202555842332669' }],
    });
  });

  it.each([
    ['the same message', {}],
    ['the same package confirmed again later', { at: noon(22) }],
  ])('changes nothing by %s', (_, change) => {
    expect(enter(key, confirmation(change), policy, first)).toBe(first);
  });

  it('keeps the day of the first confirmation when the carrier is corrected', () => {
    const edit = confirmation({ page: 'edit', carrier: 'UPS', at: noon(23) });
    const edited = enter(key, edit, policy, first);
    expect(edited).toMatchObject({ day: '2026-11-21', enteredAt: noon(23), visibleAt: noon(23) + 72 * hour });
    expect(edited.history.map(({ carrier }) => carrier)).toEqual(['USPS', 'UPS']);
    expect(enter(key, edit, policy, edited)).toBe(edited);
  });

  it('counts a right number entered again on the edit page: the hour of the next look moves (VTR FAQ)', () => {
    const again = enter(key, confirmation({ page: 'edit', at: noon(25) }), policy, first);
    expect(again.visibleAt).toBe(noon(25) + 72 * hour);
    expect(again.history.map(({ kind }) => kind)).toEqual(['confirmed', 'edited']);
  });

  it('lets an older entry that arrives late stand in the history only', () => {
    const edited = enter(key, confirmation({ page: 'edit', carrier: 'UPS', at: noon(23) }), policy, first);
    const late = enter(key, confirmation({ page: 'edit', carrier: 'FedEx', at: noon(22) }), policy, edited);
    expect(late.fields.carrier.value).toBe('UPS');
    expect(late.history.map(({ carrier }) => carrier)).toEqual(['USPS', 'FedEx', 'UPS']);
  });

  it('calls an unknown marketplace unknown', () => {
    expect(enter(key, confirmation({ marketplace: '' }), policy).marketplace).toBe('unknown');
  });
});
