import type { CarrierId } from './carrier';
import { failures } from './failure';
import { allows, charactersAt } from './format';
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

/** Each digit with the letters mistaken for it by eye and by scanners, the usual suspects first. */
const lookalikes = ['0OQD', '1IL', '5S', '8B', '2Z', '6G'];

/** What a character is mistaken for: of a digit the letters, of a letter the digit. */
function alike(character: string): string[] {
  const [digit, ...letters] = lookalikes.find((those) => those.includes(character)) ?? '';
  return character === digit ? letters : digit ? [digit] : [];
}

/**
 * What would make this normalised number one of the carrier's; empty when it is one already.
 *
 * Letters among digits (and the reverse) that only look wrong come first, then two neighbours the other way round.
 * Only where neither helps another character is tried: in the fixed part (1Z, CN) where that does not fit, else any
 * digit, and then nearly every place has one.
 */
export function repairs(number: string, carrier: CarrierId): readonly Repair[] {
  if (number.length > longest || isOf(number, carrier)) return [];
  const isRight = (repair: Repair) => isProvenOf(repair.number, carrier);
  const likely = distinct([...misread(number, carrier), ...[...looksLike(number), ...swaps(number)].filter(isRight)]);
  const others = () => (failures(number, carrier).length > 0 ? substitutions(number) : misprinted(number, carrier));
  return likely.length > 0 ? likely : distinct(others().filter(isRight));
}

/** No number is longer: 420 + ZIP9 + 30, with something to spare. */
const longest = 50;

/** Characters where the carrier has none of their sort, all exchanged at once for what they look like. */
function misread(number: string, carrier: CarrierId): Repair[] {
  // Ten digits are no LaserShip number with two letters misread, and a number of another's is no misread one.
  const isNobodys = /\D/.test(number) && recognise(number).length === 0;
  return misfits(number, carrier)
    .flatMap(({ places, wrong }): Repair[] => {
      const cured = [...number].map((character, place) =>
        wrong.includes(place) ? alike(character).find((other) => allows(places[place]!, other)) : character,
      );
      if (cured.includes(undefined)) return [];
      return [{ number: cured.join(''), kind: 'lookalike', start: wrong[0]!, end: wrong.at(-1)! + 1 }];
    })
    .filter((repair) => isProvenOf(repair.number, carrier) || (isNobodys && isOf(repair.number, carrier)));
}

/** The one character that is not what all numbers of a kind have at its place: A for Z in 1Z. */
function misprinted(number: string, carrier: CarrierId): Repair[] {
  return misfits(number, carrier).flatMap(({ places, wrong }) => {
    const [at = 0] = wrong;
    const right = charactersAt(places[at]!);
    // Of two letters (C and D of OnTrac) the check digit tells which; among digits that proves too little.
    if (wrong.length > 1 || !/^(?:\w|[A-Z]{2})$/.test(right)) return [];
    return [...right].map((character) => changed(number, at, character, 'substitution'));
  });
}

/** The carrier's shapes of this length, each with the places where the number does not fit it. */
function misfits(number: string, carrier: CarrierId) {
  return shapes()
    .filter((shape) => shape.carrier === carrier && shape.places.length === number.length)
    .map(({ places }) => ({
      places,
      wrong: [...places].flatMap((symbol, place) => (allows(symbol, number[place]!) ? [] : [place])),
    }));
}

function looksLike(number: string): Repair[] {
  return [...number].flatMap((character, place) =>
    alike(character).map((other) => changed(number, place, other, 'lookalike')),
  );
}

function swaps(number: string): Repair[] {
  return [...number].slice(1).flatMap((other, place) => {
    const one = number[place]!;
    return one === other ? [] : [changed(number, place, other + one, 'swap')];
  });
}

function substitutions(number: string): Repair[] {
  return [...number].flatMap((character, place) =>
    /\d/.test(character)
      ? [...'0123456789']
          .filter((digit) => digit !== character)
          .map((digit) => changed(number, place, digit, 'substitution'))
      : [],
  );
}

function changed(number: string, start: number, text: string, kind: Repair['kind']): Repair {
  const end = start + text.length;
  return { number: number.slice(0, start) + text + number.slice(end), kind, start, end };
}

function isOf(number: string, carrier: CarrierId): boolean {
  return recognise(number).some((candidate) => candidate.carrier === carrier);
}

/** A shape that fits anything proves no repair. */
function isProvenOf(number: string, carrier: CarrierId): boolean {
  return recognise(number).some(
    (candidate) => candidate.carrier === carrier && (candidate.isChecked || candidate.evidence === 'certain'),
  );
}

function distinct(repairs: readonly Repair[]): Repair[] {
  return repairs.filter(({ number }, index) => repairs.findIndex((other) => other.number === number) === index);
}
