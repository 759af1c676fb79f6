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
  it.each([[undefined], ['damaged'], [['input']]])('damaged (%j) are none', (stored) => {
    expect(preferencesSchema.parse({ shownFields: stored }).shownFields).toEqual({});
  });
  it.each([
    ['no tracking field', { carrier: 'select' }],
    ['no text', { tracking: 7 }],
    ['a bracket left open', { tracking: 'input[name="parcel"' }],
    ['a selector of a kind we never make', { tracking: 'input:has(script)' }],
    ['nothing after a shadow root', { tracking: 'kat-input >>> ' }],
    ['a carrier that is none', { tracking: 'input', carrier: '!' }],
    ['a button that is none', { tracking: 'input', confirm: 'button[' }],
  ])('with %s are not used, stand there as unreadable, and take no other page along', (_, damaged) => {
    const stored = { 'one edit': damaged, 'other edit': fields };
    const read = preferencesSchema.parse({ shownFields: stored }).shownFields;
    expect(read).toEqual({ 'one edit': { tracking: '' }, 'other edit': fields });
    expect(preferencesSchema.parse({ shownFields: read }).shownFields).toEqual(read);
  });
});
