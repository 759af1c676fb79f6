import type { CarrierId } from './carrier';
import type { Shape } from './table';
import { type State, steps, walk } from './walk';

/** A text seen as a number of one carrier, or as the beginning of one. */
export interface Prospect {
  /** Can the text still become a number of this carrier, by typing on? */
  readonly alive: boolean;
  /** The first character after which it no longer can; null while it can. */
  readonly impossibleAt: number | null;
  /** Is the text a whole number of this carrier, as far as its shape goes? The check digit is not looked at. */
  readonly complete: boolean;
  /** How many characters are missing to the nearest and to the longest whole number; 0 for a whole one. */
  readonly missing: { readonly min: number; readonly max: number } | null;
}

const known = new WeakMap<State, Map<CarrierId, Prospect>>();

/** A normalised text as (the beginning of) a number of one carrier. */
export function prospect(text: string, carrier: CarrierId): Prospect {
  const state = walk(text);
  if (state && isAlive(state, carrier)) return living(state, carrier);
  let impossibleAt = -1;
  for (const step of steps(text)) {
    if (!isAlive(step, carrier)) break;
    impossibleAt = step.place;
  }
  return { alive: false, impossibleAt: Math.max(impossibleAt, 0), complete: false, missing: null };
}

function isAlive(state: State, carrier: CarrierId): boolean {
  return state.shapes.some((shape) => shape.carrier === carrier);
}

function living(state: State, carrier: CarrierId): Prospect {
  const prospects = known.get(state) ?? new Map<CarrierId, Prospect>();
  known.set(state, prospects);
  const found = prospects.get(carrier) ?? measure(state, carrier);
  prospects.set(carrier, found);
  return found;
}

function measure(state: State, carrier: CarrierId): Prospect {
  const missing = state.shapes
    .filter((shape) => shape.carrier === carrier)
    .map(({ places }) => places.length - state.place);
  const min = Math.min(...missing);
  return { alive: true, impossibleAt: null, complete: min === 0, missing: { min, max: Math.max(...missing) } };
}

/** Has the text reached a beginning that only numbers of this carrier have: 1Z, 92–95, TBA, YT, 4PX, GM …? */
export function hasDistinctiveBeginning(text: string, carrier: CarrierId): boolean {
  const state = walk(text);
  return state?.shapes.some((shape) => shape.carrier === carrier && isHeaded(shape, state.place)) ?? false;
}

/**
 * The carriers whose unmistakable beginning this text has reached. Digits prove nothing as long as they can be the
 * bare number of another carrier: 94 is the beginning of a USPS number only where no FedEx number of 12 or 15 digits,
 * no Canada Post number of 16 can follow, which is from the seventeenth digit on.
 */
export function distinctiveOwners(text: string): readonly CarrierId[] {
  const state = walk(text);
  if (!state) return [];
  const headed = state.shapes.filter((shape) => isHeaded(shape, state.place));
  const owners = new Set(headed.map(({ carrier }) => carrier));
  const shortest = Math.min(...headed.map(({ places }) => places.length));
  const isContested = state.shapes.some(
    (shape) => !owners.has(shape.carrier) && isBare(shape) && shape.places.length < shortest,
  );
  return isContested ? [] : [...owners];
}

function isHeaded(shape: Shape, place: number): boolean {
  return shape.format.evidence === 'certain' && place >= shape.head;
}

function isBare(shape: Shape): boolean {
  return /^[d\d]*$/.test(shape.places);
}
