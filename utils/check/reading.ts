import type { Carrier, CarrierId } from '@/utils/carriers/carrier';
import { carrierNamed, isOther } from '@/utils/carriers/name';
import { normalise, type Stray, strays } from '@/utils/carriers/normalise';
import { type Candidate, recognise } from '@/utils/carriers/recognise';
import { rescue } from '@/utils/carriers/rescue';
import { walk } from '@/utils/carriers/walk';
import { isReadable, type Places, placesOf } from './place';
import type { Circumstances, Shipment } from './shipment';

/** More than any label, link or barcode with a number in it; what is longer is not examined character by character. */
export const longestExamined = 300;

/** A shipment as the rules see it: what was entered, and what it can be. */
export interface Reading {
  readonly shipment: Shipment;
  readonly circumstances: Circumstances;
  /** The number as Amazon would want it; '' when nothing readable is in the field. */
  readonly number: string;
  /** Where each character of `number` stands in the field; null when it stands there as it is. */
  readonly places: Places | null;
  /** False when `number` can't be pointed at inside the field. */
  readonly isLocated: boolean;
  /** Characters in the field that Amazon can't read. */
  readonly strays: readonly Stray[];
  readonly candidates: readonly Candidate[];
  /** The carrier chosen or typed, when it is one we know. */
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
  const isTyped = shipment.typedCarrier !== null || (shipment.carrier !== '' && isOtherCached(shipment.carrier));
  const carrierText = isTyped ? (shipment.typedCarrier ?? '').trim().slice(0, longestExamined) : shipment.carrier;
  const carrier = carrierText === '' ? null : resolve(carrierText);
  const raw = shipment.number;
  const { number, places, isLocated, strays } = isPlain(raw) ? asItStands(raw) : clean(raw);
  const candidates = number === '' ? noCandidates : recognise(number);
  const own = ownOf(candidates, carrier);
  return {
    shipment,
    circumstances,
    number,
    places,
    isLocated,
    strays,
    candidates,
    carrier,
    carrierText,
    isTyped,
    own,
  };
}

type Cleaned = Pick<Reading, 'number' | 'places' | 'isLocated' | 'strays'>;

function asItStands(number: string): Cleaned {
  return { number, places: null, isLocated: true, strays: noStrays };
}

/** True for a text of A–Z and 0–9 only, and of a number's length: by far the most common case. */
function isPlain(raw: string): boolean {
  if (raw.length > longestNumber) return false;
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code < 48 || code > 90 || (code > 57 && code < 65)) return false;
  }
  return true;
}

/** No format is longer than 34 characters; Amazon's field takes 50. */
const longestNumber = 50;

function clean(raw: string): Cleaned {
  if (raw.length > longestExamined) return { number: '', places: null, isLocated: false, strays: noStrays };
  const found = strays(raw);
  const number = numberIn(raw, found.length > 0);
  const places = number === raw.toUpperCase() ? null : placesOf(raw, number);
  return { number, places, isLocated: places !== null || number.length === raw.length, strays: found };
}

function numberIn(raw: string, hasStrays: boolean): string {
  const number = Array.from(normalise(raw)).filter(isReadable).join('');
  // A number with spaces and hyphens in it is all there; only where words or signs surround it must it be looked for.
  if (!hasStrays || walk(number) !== null || !surroundings.test(raw)) return number;
  const rescued = rescue(raw);
  return rescued.kind === 'number' ? rescued.number : number;
}

/** A word without digits, or a sign that never stands inside a number: a label, a link, a scanner's identifier. */
const surroundings = /(?<![0-9A-Za-z])[A-Za-z]{2,}(?![0-9A-Za-z])|[^\p{L}\p{N}\p{Z}\p{C}\p{Dash}.·]/u;

function ownOf(candidates: readonly Candidate[], carrier: Carrier | null): Candidate | null {
  if (carrier === null) return null;
  for (let at = 0; at < candidates.length; at++) {
    const candidate = candidates[at]!;
    if (candidate.carrier === carrier.id) return candidate;
  }
  if (carrier.partners === undefined) return null;
  for (const candidate of candidates) if (isPartner(carrier, candidate.carrier)) return candidate;
  return null;
}

/** True when both hand parcels to each other under one number. */
export function isPartner(carrier: Carrier, other: CarrierId): boolean {
  return carrier.partners?.includes(other) ?? false;
}

/** Names are resolved once: a page has few, and a keystroke must not wait for them. */
const resolved = new Map<string, Carrier | null>();
const resolvedAtMost = 512;

function resolve(text: string): Carrier | null {
  let carrier = resolved.get(text);
  if (carrier === undefined) {
    carrier = carrierNamed(text);
    if (resolved.size >= resolvedAtMost) resolved.clear();
    resolved.set(text, carrier);
  }
  return carrier;
}

const others = new Map<string, boolean>();

function isOtherCached(text: string): boolean {
  let answer = others.get(text);
  if (answer === undefined) {
    answer = isOther(text);
    if (others.size >= resolvedAtMost) others.clear();
    others.set(text, answer);
  }
  return answer;
}
