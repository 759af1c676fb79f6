import { describe, expect, it } from 'vitest';
import { type DismissalRequest, dismiss, scopesOf } from '@/utils/check/dismissal';
import { findingCodes } from '@/utils/check/finding';
import { readDismissal } from '@/utils/preferences/dismissed';
import { defaultPreferences, preferencesSchema } from '@/utils/preferences/schema';

const request = (change: Partial<DismissalRequest> = {}): DismissalRequest => ({
  code: 'check-digit',
  scope: 'number',
  value: '9400111202555842332669',
  isUndone: false,
  ...change,
});

describe('how far a finding may be dismissed', () => {
  it.each([
    ['blank', 'number'],
    ['not-a-tracking-number', 'number'],
    ['special-character', 'number'],
    ['carrier-mismatch', 'number'],
    ['wrong-length', 'number carrier'],
    ['wrong-character', 'number carrier'],
    ['check-digit', 'number carrier always'],
    ['duplicate', 'number carrier always'],
    ['unknown-format', 'number carrier always'],
  ])('%s: %s', (code, scopes) => {
    expect(scopesOf[code]?.join(' ')).toBe(scopes);
  });
  it('every finding may be dismissed for its number', () => {
    expect(findingCodes.filter((code) => scopesOf[code]?.[0] !== 'number')).toEqual([]);
  });
});

describe('what a page may ask', () => {
  it.each([
    ['a number', request()],
    ['a carrier', request({ scope: 'carrier', value: 'UPS' })],
    ['for ever', request({ scope: 'always', value: '' })],
    ['back again', request({ isUndone: true })],
  ])('%s', (_, asked) => {
    expect(readDismissal(asked)).toEqual(asked);
  });
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['an unknown finding', { ...request(), code: 'everything' }],
    ['a blank for ever', request({ code: 'blank', scope: 'always', value: '' })],
    ['a mismatch for a carrier', request({ code: 'carrier-mismatch', scope: 'carrier', value: 'UPS' })],
    ['a wrong length for ever', request({ code: 'wrong-length', scope: 'always', value: '' })],
    ['no number', request({ value: '' })],
    ['a text without end', request({ value: '9'.repeat(101) })],
    ['something for ever', request({ scope: 'always', value: 'x' })],
  ])('not %s', (_, asked) => {
    expect(() => readDismissal(asked)).toThrow();
  });
});

describe('what is kept', () => {
  it('the last one last, and each once', () => {
    let kept = dismiss(defaultPreferences, request({ value: '1' }));
    kept = dismiss(kept, request({ value: '2' }));
    kept = dismiss(kept, request({ value: '1' }));
    expect(kept.dismissed.map(({ value }) => value)).toEqual(['2', '1']);
    expect(dismiss(kept, request({ value: '2', isUndone: true })).dismissed.map(({ value }) => value)).toEqual(['1']);
  });
  it('three hundred numbers, and three hundred carriers beside them; then the oldest goes', () => {
    let kept = dismiss(defaultPreferences, request({ scope: 'carrier', value: 'UPS' }));
    for (let index = 0; index < 310; index += 1) kept = dismiss(kept, request({ value: String(index) }));
    expect(kept.dismissed).toHaveLength(301);
    expect(kept.dismissed[0]?.value).toBe('UPS');
    expect(kept.dismissed[1]?.value).toBe('10');
    expect(preferencesSchema.parse({ ...defaultPreferences, ...kept }).dismissed).toHaveLength(301);
  });
  it('for ever turns the check off, and on again', () => {
    const off = dismiss(defaultPreferences, request({ scope: 'always', value: '' }));
    expect(off).toEqual({ off: ['check-digit'], dismissed: [] });
    expect(dismiss(off, request({ scope: 'always', value: '' })).off).toEqual(['check-digit']);
    expect(dismiss(off, request({ scope: 'always', value: '', isUndone: true }))).toEqual({ off: [], dismissed: [] });
  });
  it('one that can’t be read is dropped, the others stand', () => {
    const { isUndone: _, ...whole } = request();
    const dismissed = [whole, 'garbage', { ...whole, code: 'of another version' }, { ...whole, value: 'UPS' }];
    expect(preferencesSchema.parse({ dismissed }).dismissed).toEqual([whole, { ...whole, value: 'UPS' }]);
    expect(preferencesSchema.parse({ dismissed: 'garbage' }).dismissed).toEqual([]);
  });
});
