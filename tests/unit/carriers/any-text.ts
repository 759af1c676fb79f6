import { type Arbitrary, array, integer } from 'fast-check';

/** Whatever a clipboard can hold: any UTF-16, halves of pairs included. */
export const anyText: Arbitrary<string> = array(integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) =>
  String.fromCharCode(...codes),
);
