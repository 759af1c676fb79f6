import type { CarrierId } from './carrier';
import { failures } from './failure';
import { allows } from './format';
import { recognise } from './recognise';
import { shapes } from './table';

/** One change that makes a number one of a carrier's. */
export interface Repair {
  readonly number: string;
  readonly kind: 'lookalike' | 'swap' | 'substitution';
  /** What was changed, as offsets into the number; end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Characters mistaken for each other by eye and by scanners, the usual suspects first. */
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'OQD',
  O: '0',
  Q: '0',
  D: '0',
  '1': 'IL',
  I: '1',
  L: '1',
  '5': 'S',
  S: '5',
  '8': 'B',
  B: '8',
  '2': 'Z',
  Z: '2',
  '6': 'G',
  G: '6',
};

/**
 * What would make this normalised number one of the carrier's; empty when it is one already.
 *
 * Letters among digits (and the reverse) that only look wrong come first, then two neighbours the other way round;
 * another digit is tried only where neither helps, as nearly every place then has one. A seller's own account prefixes,
 * if any of the repairs has one, rule out the rest.
 */
export function repairs(
  number: string,
  carrier: CarrierId,
  accountPrefixes: readonly string[] = [],
): readonly Repair[] {
  if (isOf(number, carrier)) return [];
  const formats = failures(number, carrier).map(({ format }) => format);
  const sight = [...misread(number, carrier), ...lookalike(number, formats)];
  const near = distinct([...sight, ...swaps(number, formats)]);
  const found = near.length > 0 ? near : substitutions(number, formats);
  const own = found.filter((repair) => accountPrefixes.some((prefix) => repair.number.startsWith(prefix)));
  return own.length > 0 ? own : found;
}

/** Characters where the carrier has none of their sort, all exchanged at once for what they look like. */
function misread(number: string, carrier: CarrierId): Repair[] {
  return shapes
    .filter((shape) => shape.carrier === carrier && shape.places.length === number.length)
    .flatMap(({ places }) => {
      const wrong = [...places].flatMap((set, place) => (allows(set, number[place]!) ? [] : [place]));
      if (wrong.length === 0) return [];
      const cured = [...number].map((character, place) =>
        wrong.includes(place)
          ? [...(lookalikes[character] ?? '')].find((other) => allows(places[place]!, other))
          : character,
      );
      if (cured.includes(undefined)) return [];
      const repair = { number: cured.join(''), kind: 'lookalike', start: wrong[0]!, end: wrong.at(-1)! + 1 } as const;
      return isOf(repair.number, carrier) ? [repair] : [];
    });
}

function lookalike(number: string, formats: readonly string[]): Repair[] {
  return everyPlace(number).flatMap((place) =>
    [...(lookalikes[number[place]!] ?? '')].flatMap((other) => changed(number, place, other, 'lookalike', formats)),
  );
}

function swaps(number: string, formats: readonly string[]): Repair[] {
  return everyPlace(number).flatMap((place) => {
    const [one, other] = [number[place], number[place + 1]];
    return other && one !== other ? changed(number, place, `${other}${one}`, 'swap', formats) : [];
  });
}

function substitutions(number: string, formats: readonly string[]): Repair[] {
  return everyPlace(number).flatMap((place) =>
    [...'0123456789']
      .filter((digit) => /\d/.test(number[place]!) && digit !== number[place])
      .flatMap((digit) => changed(number, place, digit, 'substitution', formats)),
  );
}

function changed(
  number: string,
  start: number,
  text: string,
  kind: Repair['kind'],
  formats: readonly string[],
): Repair[] {
  const end = start + text.length;
  const repaired = number.slice(0, start) + text + number.slice(end);
  const isRight = recognise(repaired).some(({ format }) => formats.includes(format));
  return isRight ? [{ number: repaired, kind, start, end }] : [];
}

function everyPlace(number: string): number[] {
  return Array.from(number, (_, place) => place);
}

function isOf(number: string, carrier: CarrierId): boolean {
  return recognise(number).some((candidate) => candidate.carrier === carrier);
}

function distinct(repairs: readonly Repair[]): Repair[] {
  return [...new Map(repairs.toReversed().map((repair) => [repair.number, repair])).values()].toReversed();
}
