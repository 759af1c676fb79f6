import { type Carrier, type CarrierId, isRightUnder } from './carrier';
import type { Shape } from './table';
import { type State, walk } from './walk';

/**
 * How many characters are missing from a normalised text to each number of this carrier that it can still become, by its
 * shape: 0 where it is whole. Empty where no number of the carrier begins so.
 */
export function prospect(text: string, carrier: CarrierId): readonly number[] {
  const { place, shapes } = walk(text) ?? nowhere;
  return shapes.filter((shape) => shape.carrier === carrier).map(({ places }) => places.length - place);
}

/** Has the text reached a beginning that only numbers of this carrier have: 1Z, 92–95, TBA, YT, 4PX, GM …? */
export function hasDistinctiveBeginning(text: string, carrier: CarrierId): boolean {
  return headed(walk(text)).some((shape) => shape.carrier === carrier);
}

/** The same for this carrier's numbers and those its partners share with it. */
export function isHeadedFor(text: string, carrier: Carrier): boolean {
  return headed(walk(text)).some((shape) => isRightUnder(carrier, shape.carrier, shape.format.unshared));
}

const nowhere: Pick<State, 'place' | 'shapes'> = { place: 0, shapes: [] };

function headed(state: State | null): readonly Shape[] {
  const { place, shapes } = state ?? nowhere;
  return shapes.filter((shape) => isHeaded(shape, place));
}

/** Has a text of `place` characters passed the beginning that this shape alone has? */
export function isHeaded({ format, head }: Shape, place: number): boolean {
  return format.evidence === 'certain' && place >= head;
}

/** Found once for each state, and kept with it: asked at each key. */
const known = new WeakMap<State, readonly CarrierId[]>();

/**
 * The carriers whose unmistakable beginning this text has reached. Digits prove nothing as long as they can be the
 * bare number of another carrier: 94 is the beginning of a USPS number only where no FedEx number of 12 or 15 digits,
 * no Canada Post number of 16 can follow, which is from the seventeenth digit on; SF is SF Express's where Royal Mail's
 * SF + 12 can't, from the fifteenth character on.
 */
export function distinctiveOwners(text: string): readonly CarrierId[] {
  const state = walk(text);
  if (!state) return [];
  let owners = known.get(state);
  if (owners === undefined) {
    owners = ownersIn(state);
    known.set(state, owners);
  }
  return owners;
}

function ownersIn(state: State): readonly CarrierId[] {
  const own = headed(state);
  const owners = new Set(own.map(({ carrier }) => carrier));
  const shortest = Math.min(...own.map(({ places }) => places.length));
  const isContested = state.shapes.some(
    ({ carrier, places }) => !owners.has(carrier) && isBare(places) && places.length < shortest,
  );
  return isContested ? [] : [...owners];
}

/** Digits only, and no beginning of its own; SF, which Royal Mail's numbers have, is none either. */
function isBare(places: string): boolean {
  return /^(?:SF)?[^A-Zax]*$/.test(places);
}
