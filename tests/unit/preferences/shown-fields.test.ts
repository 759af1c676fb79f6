import { describe, expect, it } from 'vitest';
import { preferencesSchema } from '@/utils/preferences/schema';
import { withShownPage } from '@/utils/preferences/shown-fields';

const host = 'sellercentral.amazon.com';
const fields = { tracking: 'input' };

describe('the fields a seller showed', () => {
  it('replace those shown before for the same page', () => {
    const once = withShownPage({}, host, { kind: 'edit', fields });
    const twice = withShownPage(once, host, { kind: 'edit', fields: { tracking: 'kat-input' } });
    expect(twice).toEqual({ 'sellercentral.amazon.com edit': { tracking: 'kat-input' } });
  });
  it('of the oldest pages go when there are too many', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`host-${at} edit`, fields]));
    const more = withShownPage(many, host, { kind: 'edit', fields });
    expect(Object.keys(more)).toHaveLength(60);
    expect(Object.keys(more)[0]).toBe('host-1 edit');
    expect(Object.keys(more).at(-1)).toBe('sellercentral.amazon.com edit');
  });
  it.each([[undefined], ['damaged'], [{ 'host edit': { carrier: 'select' } }]])('damaged (%j) are none', (stored) => {
    expect(preferencesSchema.parse({ shownFields: stored }).shownFields).toEqual({});
  });
});
