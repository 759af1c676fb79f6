import { type Carrier, type CarrierId, isRightUnder } from '@/utils/carriers/carrier';
import { carrierNamed } from '@/utils/carriers/name';
import { normalise, type Stray, strays } from '@/utils/carriers/normalise';
import { type Candidate, recognise } from '@/utils/carriers/recognise';
import { isProven, rescue } from '@/utils/carriers/rescue';
import { walk } from '@/utils/carriers/walk';
import { type Named, namedBy } from './named';
import { type Places, placesOf } from './place';
import type { Circumstances, Shipment } from './shipment';

/** More than any label, link or barcode with a number in it; what is longer is not examined character by character. */
export const longestExamined = 300;

/** A shipment as the rules see it: what was entered, and what it can be. */
export interface Reading {
  readonly shipment: Shipment;
  readonly circumstances: Circumstances;
  /** The number as Amazon would want it; '' when nothing readable is in the field. */
  readonly number: string;
  /** True for nothing but white space, seen or unseen; where no tracking is meant, for all that has no digit. */
  readonly isBlank: boolean;
  /** Where each character of `number` stands in the field; null when it stands there as it is. */
  readonly places: Places | null;
  /** False when `number` can't be pointed at inside the field. */
  readonly isLocated: boolean;
  /** Characters in the field that Amazon can't read. */
  readonly strays: readonly Stray[];
  readonly candidates: readonly Candidate[];
  /** The carrier chosen or typed. */
  readonly named: Named;
  /** The same, when it is one we know. */
  readonly carrier: Carrier | null;
  /** What the order says: the list's word, or what was typed under Other; '' when none is named yet. */
  readonly carrierText: string;
  /** True when the name was typed under Other. */
  readonly isTyped: boolean;
  /** The best candidate that is the chosen carrier's or a partner's. */
  readonly own: Candidate | null;
}

const noStrays: readonly Stray[] = [];
const noCandidates: readonly Candidate[] = [];

/** Reads a shipment once for all rules. The work is bounded, whatever was pasted. */
export function read(shipment: Shipment, circumstances: Circumstances): Reading {
  const chosen = namedBy(shipment.carrier);
  const isTyped = chosen.isOther || shipment.typedCarrier !== null;
  const named = isTyped ? typedName(shipment.typedCarrier ?? '') : chosen;
  // Where no tracking is meant, a word or a dash in the field only says so once more.
  const raw = shipment.noTracking && !/\d/.test(shipment.number) ? '' : shipment.number;
  // What is recognised as it stands needs no cleaning: the recogniser knows no characters but the readable ones.
  let candidates = recognise(raw);
  const cleaned = candidates.length > 0 || plain.test(raw) ? null : clean(raw, named.carrier);
  const number = cleaned === null ? raw : cleaned.number;
  if (cleaned !== null) candidates = number === '' ? noCandidates : recognise(number);
  return {
    shipment,
    circumstances,
    number,
    isBlank: number === '' && (cleaned === null || isWhite(cleaned)),
    places: cleaned === null ? null : cleaned.places,
    isLocated: cleaned === null || cleaned.isLocated,
    strays: cleaned === null ? noStrays : cleaned.strays,
    candidates,
    named,
    carrier: named.carrier,
    carrierText: named.text,
    isTyped,
    own: ownOf(candidates, named.carrier),
  };
}

/** To type "Other" after choosing it names nobody. */
function typedName(text: string): Named {
  const named = namedBy(text.trim().slice(0, longestExamined));
  return named.isOther ? namedBy('') : named;
}

function isWhite({ isLocated, strays }: Cleaned): boolean {
  return isLocated && strays.every(({ kind }) => kind === 'space' || kind === 'invisible' || kind === 'control');
}

/** A–Z and 0–9 only, and of a number's length: by far the most common case. */
const plain = /^[0-9A-Z]{0,50}$/;

/** FedEx's barcode, and 420 + ZIP with USPS's 26 digits: what is longer is hardly ever one number. */
export const longestBarcode = 34;

/** Amazon's field takes no more. */
export const longestNumber = 50;

type Cleaned = Pick<Reading, 'number' | 'places' | 'isLocated' | 'strays'>;

function clean(raw: string, carrier: Carrier | null): Cleaned {
  if (raw.length > longestExamined) return { number: '', places: null, isLocated: false, strays: noStrays };
  const found = strays(raw);
  const number = numberIn(raw.replace(repeated, '$1'), found.length > 0, carrier);
  const places = number === raw.toUpperCase() ? null : placesOf(raw, number);
  return { number, places, isLocated: places !== null || number.length === raw.length, strays: found };
}

function numberIn(given: string, hasStrays: boolean, carrier: Carrier | null): string {
  if (!hasStrays) return readableIn(given);
  // A carrier's name is no part of a number, though KYV 009956937 is one of Purolator's.
  const raw = given.replace(label, (name) => (carrierNamed(name) ? ' ' : name));
  const number = readableIn(raw) || readableIn(given);
  const rescued = rescue(raw);
  if (rescued.kind === 'number' && isProven(rescued.number)) return rescued.number;
  // Behind a label stands a number, even one with a slip in it.
  const unlabelled = readableIn(raw.replace(label, ' '));
  // Of twelve digits beside a date or a weight the chosen carrier tells that they are a number; of a phone number it can't.
  const isOwned = (text: string) => ownOf(recognise(text), carrier) !== null;
  if (![number, unlabelled].some(isOwned) && !/^\s*[+(]/.test(raw)) {
    const [own, another] = new Set(
      raw
        .toUpperCase()
        .split(/[^0-9A-Z]+/)
        .filter(isOwned),
    );
    if (own !== undefined && another === undefined) return own;
  }
  // A number with spaces and hyphens in it is all there; what words or signs surround stands alone.
  const isAlive = walk(number) !== null;
  if (rescued.kind === 'number') {
    const isApart = sign().test(raw) ? recognise(number).length === 0 : !isAlive;
    if (isApart || wrapping.test(raw)) return rescued.number;
  }
  return !isAlive && unlabelled !== '' && walk(unlabelled) !== null ? unlabelled : number;
}

function readableIn(raw: string): string {
  return normalise(raw).replace(/[^0-9A-Z]/g, '');
}

/** One text pasted twice or more with white space between. */
const repeated = /^\s*(\S.{8,}\S)(?:\s+\1)+\s*$/;

/** What a scanner puts before a number and a spreadsheet behind it looks like part of it: ]C1…, ….0 */
const wrapping = /^\s*\]|\.0+\s*$/;

/** A word that no number begins with: those are of two letters mostly (RF, SF, YT). */
const label = /(?<![0-9A-Za-z])[A-Za-z]{3,}(?![0-9A-Za-z])/g;

/** A sign that never stands inside a number: of a link, a price, a scanner's identifier. */
const sign = () => /[^\p{L}\p{N}\p{Z}\p{C}\p{Dash}.·]/u;

function ownOf(candidates: readonly Candidate[], carrier: Carrier | null): Candidate | null {
  for (const candidate of candidates) if (candidate.carrier === carrier?.id) return candidate;
  return candidates.find((candidate) => isOwn(carrier, candidate)) ?? null;
}

/** Is it the chosen carrier's own number, or one that is right under its name, too? */
export function isOwn(carrier: Carrier | null, candidate: Candidate): boolean {
  return carrier !== null && isRightUnder(carrier, candidate.carrier, candidate.isUnshared);
}

/** The same carriers, those the seller ships with before the others. */
export function usedFirst({ circumstances }: Reading, carriers: readonly CarrierId[]): readonly CarrierId[] {
  const { isUsed } = circumstances;
  return !isUsed ? carriers : [...carriers.filter(isUsed), ...carriers.filter((id) => !isUsed(id))];
}

/** The carriers of the candidates that are `wanted`, each once, in their order. */
export function carriersOf(
  candidates: readonly Candidate[],
  wanted: (candidate: Candidate) => boolean = () => true,
): readonly CarrierId[] {
  return [...new Set(candidates.filter(wanted).map(({ carrier }) => carrier))];
}
