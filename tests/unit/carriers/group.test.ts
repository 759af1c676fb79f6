import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from '@/utils/carriers/group';
import { anyText } from './any-text';

describe('group', () => {
  it.each([
    ['9400111202555842332669', '9400 1112 0255 5842 3326 69'],
    ['1Z5R89390357567127', '1Z 5R8939 03 5756712 7'],
    ['420787459400111206206406260787', '420 78745 9400 1112 0620 6406 2607 87'],
    ['4201002334249200190132607600833457', '420 10023 3424 9200 1901 3260 7600 8334 57'],
    ['986578788855', '9865 7878 8855'],
    ['568283610012000', '568 283 610 012 000'],
    ['3318810025', '3318 8100 25'],
    ['RB123456785GB', 'RB 123 456 785 GB'],
    ['4PX3001794604846CN', '4PX 3001 7946 04846 CN'],
    ['SF6043310798724', 'SF 6043 3107 98724'],
    ['TBA502887274000', 'TBA 5028 8727 4000'],
    ['YT2033912102000480', 'YT 2033 9121 0200 0480'],
    ['12345', '12345'],
    ['', ''],
  ])('%s → %s', (number, grouped) => {
    expect(group(number).join(' ')).toBe(grouped);
  });

  it('never loses or adds a character, nor leaves an empty group', () => {
    assert(
      property(anyText, (number) => {
        expect(group(number).join('')).toBe(number);
        expect(group(number)).not.toContain('');
      }),
    );
  });
});
