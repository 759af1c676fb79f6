import { type Carrier, type CarrierId, isRightUnder } from './carrier';
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

/** A normalised text as (the beginning of) a number of one carrier. Equal answers are one and the same object. */
export function prospect(text: string, carrier: CarrierId): Prospect {
  const state = walk(text);
  const living = state && outlookOf(state).prospects.get(carrier);
  if (living) return living;
  let alive = 0;
  for (const step of steps(text)) {
    if (!outlookOf(step).prospects.has(carrier)) break;
    alive = step.place;
  }
  return impossibleAt(alive);
}

/** Has the text reached a beginning that only numbers of this carrier have: 1Z, 92–95, TBA, YT, 4PX, GM …? */
export function hasDistinctiveBeginning(text: string, carrier: CarrierId): boolean {
  const state = walk(text);
  return state !== null && outlookOf(state).headed.has(carrier);
}

/** The same for this carrier's numbers and those its partners share with it. */
export function isHeadedFor(text: string, carrier: Carrier): boolean {
  const { place, shapes } = walk(text) ?? nowhere;
  return shapes.some((shape) => isHeaded(shape, place) && isRightUnder(carrier, shape.carrier, shape.format.unshared));
}

const nowhere: Pick<State, 'place' | 'shapes'> = { place: 0, shapes: [] };

/** Has a text of `place` characters passed the beginning that this shape alone has? */
export function isHeaded({ format, head }: Shape, place: number): boolean {
  return format.evidence === 'certain' && place >= head;
}

/**
 * The carriers whose unmistakable beginning this text has reached. Digits prove nothing as long as they can be the
 * bare number of another carrier: 94 is the beginning of a USPS number only where no FedEx number of 12 or 15 digits,
 * no Canada Post number of 16 can follow, which is from the seventeenth digit on; SF is SF Express's where Royal Mail's
 * SF + 12 can't, from the fifteenth character on.
 */
export function distinctiveOwners(text: string): readonly CarrierId[] {
  const state = walk(text);
  return state ? outlookOf(state).owners : nobody;
}

const nobody: readonly CarrierId[] = [];

/** What follows from a state, found once and kept with it. */
interface Outlook {
  readonly prospects: ReadonlyMap<CarrierId, Prospect>;
  /** Carriers whose unmistakable beginning has been reached … */
  readonly headed: ReadonlySet<CarrierId>;
  /** … and the same where no other carrier contests it. */
  readonly owners: readonly CarrierId[];
}

const outlooks = new WeakMap<State, Outlook>();

function outlookOf(state: State): Outlook {
  const known = outlooks.get(state);
  if (known) return known;
  const outlook = lookOut(state);
  outlooks.set(state, outlook);
  return outlook;
}

function lookOut({ place, shapes }: State): Outlook {
  const ofEach = Map.groupBy(shapes, ({ carrier }) => carrier);
  const headed = shapes.filter((shape) => isHeaded(shape, place));
  const owners = new Set(headed.map(({ carrier }) => carrier));
  const shortest = Math.min(...headed.map(({ places }) => places.length));
  const isContested = shapes.some(
    ({ carrier, places }) => !owners.has(carrier) && isBare(places) && places.length < shortest,
  );
  return {
    prospects: new Map(Array.from(ofEach, ([carrier, own]) => [carrier, measured(own, place)])),
    headed: owners,
    owners: isContested ? nobody : [...owners],
  };
}

function measured(own: readonly Shape[], place: number): Prospect {
  const missing = own.map(({ places }) => places.length - place);
  const min = Math.min(...missing);
  return { alive: true, impossibleAt: null, complete: min === 0, missing: { min, max: Math.max(...missing) } };
}

/** Digits only, and no beginning of its own; SF, which Royal Mail's numbers have, is none either. */
function isBare(places: string): boolean {
  return /^(?:SF)?[^A-Zax]*$/.test(places);
}

const dead: Prospect[] = [];

function impossibleAt(place: number): Prospect {
  dead[place] ??= { alive: false, impossibleAt: place, complete: false, missing: null };
  return dead[place];
}
