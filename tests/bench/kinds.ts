import {
  isFedex12Right,
  isMod7Right,
  isMod10Right,
  isMod37Right,
  isOnTracRight,
  isS10Right,
  isUps1zRight,
  isUsps20Right,
} from './check-digit-oracle';
import { drawn, flat, randomFrom, shuffled } from './random';

/** A kind of number to measure with: how one is drawn, and how to tell, slowly and surely, that a text is one. */
export interface Kind {
  /** Names the rows about its check digit. */
  readonly name: string;
  readonly carrier: string;
  readonly shape: RegExp;
  /** Absent where the carrier publishes no check digit. */
  readonly isRight?: (number: string) => boolean;
  /** A number of the shape; its check digit is put right by trying. */
  readonly draw: (random: () => number) => string;
  /** Where the check digit stands, counted from the end; 1 is the last character. */
  readonly checkFromEnd?: number;
}

const alphanumeric = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const kinds: readonly Kind[] = [
  {
    name: 'ups-1z',
    carrier: 'ups',
    shape: /^1Z[0-9A-Z]{15}\d$/,
    isRight: isUps1zRight,
    draw: (random) => `1Z${drawn(random, 6, alphanumeric)}${drawn(random, 10)}`,
  },
  {
    name: 'usps-22',
    carrier: 'usps',
    shape: /^9[2345]\d{20}$/,
    isRight: isMod10Right,
    draw: (random) => `94${drawn(random, 20)}`,
  },
  {
    name: 'usps-routed-30',
    carrier: 'usps',
    shape: /^420\d{5}9[2345]\d{20}$/,
    isRight: (number) => isMod10Right(number.slice(8)),
    draw: (random) => `420${drawn(random, 5)}9261290${drawn(random, 15)}`,
  },
  {
    name: 'usps-20',
    carrier: 'usps',
    shape: /^\d{20}$/,
    isRight: isUsps20Right,
    draw: (random) => `70${drawn(random, 18)}`,
  },
  {
    name: 'fedex-12',
    carrier: 'fedex',
    shape: /^\d{12}$/,
    isRight: isFedex12Right,
    draw: (random) => `7${drawn(random, 11)}`,
  },
  {
    name: 'fedex-15',
    carrier: 'fedex',
    shape: /^\d{15}$/,
    isRight: isMod10Right,
    draw: (random) => drawn(random, 15),
  },
  {
    name: 'fedex-96',
    carrier: 'fedex',
    shape: /^96\d{20}$/,
    isRight: (number) => isMod10Right(number.slice(7)),
    draw: (random) => `96${drawn(random, 20)}`,
  },
  {
    name: 'dhl-10',
    carrier: 'dhl',
    shape: /^\d{10}$/,
    isRight: isMod7Right,
    draw: (random) => `${3 + Math.floor(random() * 5)}${drawn(random, 9)}`,
  },
  {
    name: 'ontrac',
    carrier: 'ontrac',
    shape: /^[CD]\d{14}$/,
    isRight: isOnTracRight,
    draw: (random) => drawn(random, 1, 'CD') + drawn(random, 14),
  },
  {
    name: 's10',
    carrier: 'china-post',
    shape: /^[A-Z]{2}\d{9}CN$/,
    isRight: isS10Right,
    draw: (random) => `L${drawn(random, 1, 'ABEFKNPQTVWXYZ')}${drawn(random, 9)}CN`,
    checkFromEnd: 3,
  },
  {
    name: 'canada-post-16',
    carrier: 'canada-post',
    shape: /^\d{16}$/,
    isRight: isMod10Right,
    draw: (random) => `7${drawn(random, 15)}`,
  },
  {
    name: 'dpd-28',
    carrier: 'dpd',
    shape: /^\d{27}[0-9A-Z]$/,
    isRight: isMod37Right,
    draw: (random) => drawn(random, 28),
  },
  {
    name: 'sf-express',
    carrier: 'sf-express',
    shape: /^SF\d{13}$/,
    draw: (random) => `SF1${drawn(random, 12)}`,
  },
  {
    name: 'yunexpress',
    carrier: 'yunexpress',
    shape: /^YT\d{16}$/,
    draw: (random) => `YT26${String(1 + Math.floor(random() * 365)).padStart(3, '0')}${drawn(random, 11)}`,
  },
  { name: '4px', carrier: '4px', shape: /^4PX\d{13}CN$/, draw: (random) => `4PX3${drawn(random, 12)}CN` },
  {
    name: 'amazon-logistics',
    carrier: 'amazon-logistics',
    shape: /^TBA\d{12}$/,
    draw: (random) => `TBA3${drawn(random, 11)}`,
  },
];

/** Is this text a number of the kind: its shape, and its check digit where it has one? */
export function isOf(kind: Kind, text: string): boolean {
  return kind.shape.test(text) && (kind.isRight?.(text) ?? true);
}

/** So many different right numbers of one kind. */
export function rightNumbers(kind: Kind, count: number, random: () => number): string[] {
  const numbers = new Set<string>();
  while (numbers.size < count) {
    const number = withRightCheck(kind, kind.draw(random));
    if (number) numbers.add(number);
  }
  return [...numbers];
}

/** Null where no character would do: mod 11 leaves some numbers without one. */
function withRightCheck(kind: Kind, drawnNumber: string): string | null {
  const at = drawnNumber.length - (kind.checkFromEnd ?? 1);
  for (const check of alphanumeric) {
    const number = drawnNumber.slice(0, at) + check + drawnNumber.slice(at + 1);
    if (isOf(kind, number)) return flat(number);
  }
  return null;
}

/** The numbers every speed is measured with: 125 of each kind, all different, in no order. The same in every run. */
export function mixedNumbers(): string[] {
  const random = randomFrom(2026);
  return shuffled(
    random,
    kinds.flatMap((kind) => rightNumbers(kind, 125, random)),
  );
}
