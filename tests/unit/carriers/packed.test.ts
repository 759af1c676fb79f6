import { describe, expect, it } from 'vitest';
import type { Carrier } from '@/utils/carriers/carrier';
import { carriers } from '@/utils/carriers/catalogue';
import { sequencesOf } from '@/utils/carriers/format';
import { keyOf } from '@/utils/carriers/name';
import { packed, unpacked } from '@/utils/carriers/packed';

function keysOf({ id, names }: Pick<Carrier, 'id' | 'names'>, aliases: readonly string[]): ReadonlySet<string> {
  return new Set([id, names.en, names.zh_CN, ...aliases].map(keyOf));
}

const text = packed(carriers());
const shipped = unpacked(text);

describe('the catalogue as the build ships it', () => {
  it.each(carriers().map((carrier, index) => [carrier.id, carrier, shipped[index]!] as const))(
    '%s is the same but for its sources and the names of its parts',
    (_, { formats, retired, aliases, ...carrier }, {
      formats: shippedFormats,
      retired: shippedRetired,
      ...shippedRest
    }) => {
      const { aliases: shippedAliases, ...rest } = shippedRest;
      expect(rest).toEqual(carrier);
      // Of aliases only those are shipped that are compared as different.
      expect(keysOf(rest, shippedAliases)).toEqual(keysOf(carrier, aliases));
      expect(shippedRetired?.since).toBe(retired?.since);
      const unsourced = formats.map(({ source, layout, ...format }) => ({ ...format, sequences: sequencesOf(layout) }));
      expect(shippedFormats.map(({ layout, ...format }) => ({ ...format, sequences: sequencesOf(layout) }))).toEqual(
        unsourced,
      );
    },
  );

  it('holds nobody else, and no field that the text’s own signs would cut', () => {
    expect(shipped).toHaveLength(carriers().length);
    const fields = carriers().flatMap(({ id, names, aliases }) => [id, names.en, names.zh_CN, ...aliases]);
    expect(fields.filter((field) => /[;,\n]|^\s|\s$/.test(field))).toEqual([]);
  });

  it('has no name of a carrier twice, as names are compared', () => {
    for (const { id, aliases } of shipped) {
      expect([id, aliases.length]).toEqual([id, new Set(aliases.map(keyOf)).size]);
    }
  });

  it('is less than half as long as the catalogue', () => {
    expect(text.length).toBeLessThan(JSON.stringify(carriers()).length / 2);
  });
});
