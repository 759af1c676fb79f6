import { describe, expect, it } from 'vitest';
import { assertSpelt } from '@/utils/carriers/assert-spelt';
import { carriers } from '@/utils/carriers/catalogue';
import { algorithms } from '@/utils/carriers/check-digits';
import { charactersAt, sequencesOf } from '@/utils/carriers/format';
import { s10Countries } from '@/utils/carriers/s10-countries';

const formats = carriers().flatMap((carrier) => carrier.formats);

describe('the catalogue', () => {
  it('has each carrier once', () => {
    expect(new Set(carriers().map(({ id }) => id)).size).toBe(carriers().length);
  });

  it.each(carriers().map((carrier) => [carrier.id, carrier] as const))(
    '%s has both names and partners that exist',
    (_, carrier) => {
      expect(carrier.names.en).not.toBe('');
      expect(carrier.names.zh_CN).not.toBe('');
      expect(carriers().map(({ id }) => id)).toEqual(expect.arrayContaining([...(carrier.partners ?? [])]));
      expect(carrier.partners ?? []).not.toContain(carrier.id);
    },
  );

  // USPS's barcode is in two parts.
  it('keeps the rows of one format together, under one carrier', () => {
    const ids = formats.map(({ id }) => id);
    const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(doubled).toEqual(['usps_impb']);
    for (const id of doubled) expect(ids.lastIndexOf(id) - ids.indexOf(id)).toBe(1);
  });

  it('gives no name to two carriers', () => {
    const names = carriers().flatMap(({ id, names, aliases }) => [
      ...new Set(
        [id, names.en, names.zh_CN, ...aliases].map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')),
      ),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it.each(formats.map((format) => [format.id, format] as const))(
    '%s is spelt right and enforces what it checks',
    (_, format) => {
      assertSpelt(format.layout);
      const sequences = sequencesOf(format.layout);
      expect(sequences.length).toBeGreaterThan(0);
      for (const { places, from } of sequences) {
        expect(places.length).toBeLessThanOrEqual(50); // Amazon's limit for a tracking number
        expect(from).toBeLessThan(places.length);
      }
      expect(format.check === undefined).toBe(format.enforce === undefined);
      expect(format.check === undefined || format.check in algorithms).toBe(true);
    },
  );

  it.each(formats.filter(({ evidence }) => evidence === 'certain').map((format) => [format.id, format] as const))(
    '%s is certain, so it has a beginning of its own',
    (_, format) => {
      for (const { from, head } of sequencesOf(format.layout)) expect(head - from).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(formats.filter(({ evidence }) => evidence === 'likely').map((format) => [format.id, format] as const))(
    '%s is likely, so it checks a digit or has letters of its own',
    (_, format) => {
      expect(format.check !== undefined || sequencesOf(format.layout).every(({ places }) => /^J/.test(places))).toBe(
        true,
      );
    },
  );

  it('knows the 236 posts of UPU S10, those among them that other lists lack', () => {
    const codes = sequencesOf(s10Countries).flatMap(({ places }) =>
      [...charactersAt(places[1]!)].map((second) => places[0] + second),
    );
    expect(new Set(codes).size).toBe(236);
    expect(codes).toEqual(expect.arrayContaining(['TW', 'MO', 'GI', 'JE', 'GG', 'IM', 'XK', 'US', 'CN']));
    expect(codes).not.toEqual(expect.arrayContaining(['YP']));
    expect(codes).not.toEqual(expect.arrayContaining(['YN']));
  });
});
