import { type Carrier, isRightUnder } from '@/utils/carriers/carrier';
import { charactersAt } from '@/utils/carriers/format';
import { isHeaded } from '@/utils/carriers/prospect';
import { type Shape, shapes } from '@/utils/carriers/table';
import { type State, walk } from '@/utils/carriers/walk';

/** How long a number of a carrier should be, and how sure that is. */
export interface ExpectedLength {
  readonly length: number;
  /** The beginning that settles it, e.g. `94`, `1Z`; '' when only the shape does. */
  readonly beginning: string;
  /** False when nothing but a bare length without check digit speaks for it: then it is better left unsaid. */
  readonly isTelling: boolean;
}

const known = new WeakMap<State, Map<Carrier, ExpectedLength | null>>();

/**
 * The length of the best-evidenced format that `text` is still the beginning of, for this carrier or, failing that,
 * a partner: of USPS, 22 for `94001`, though its 20-digit numbers could begin so, too. Null when no format can follow.
 */
export function expectedLength(text: string, carrier: Carrier): ExpectedLength | null {
  const state = walk(text);
  if (state === null) return null;
  let ofState = known.get(state);
  if (ofState === undefined) {
    ofState = new Map();
    known.set(state, ofState);
  }
  const cached = ofState.get(carrier);
  // Texts of one state can differ in their beginning, as 92 and 94 do.
  if (cached !== undefined && (cached === null || text.startsWith(cached.beginning))) return cached;
  const found = measure(text, carrier, state.shapes);
  ofState.set(carrier, found);
  return found;
}

function measure(text: string, carrier: Carrier, alive: readonly Shape[]): ExpectedLength | null {
  for (const id of [carrier.id, ...(carrier.partners ?? [])]) {
    const best = bestOf(
      alive.filter((shape) => shape.carrier === id && isRightUnder(carrier, id, shape.format.unshared)),
      text.length,
    );
    if (best) {
      return {
        length: best.places.length,
        // With 420 + ZIP in front, that is how the number begins.
        beginning: isHeaded(best, text.length) ? text.slice(0, best.from > 0 ? 3 : best.head) : '',
        isTelling: strength(best, text.length) > 0,
      };
    }
  }
  return null;
}

/**
 * The best-evidenced shape, of equals the shortest. A beginning of digits settles nothing while a much shorter number
 * of bare digits can follow: 96 begins FedEx's 22 digits, but one in a hundred of its 12 digits, too; and most of its
 * 12 digits could begin its barcode of 34. USPS's 20 digits are near its 22, and begin with other service types; nor are
 * there any that begin with the 420 of a ZIP code.
 */
function bestOf(alive: readonly Shape[], typed: number): Shape | null {
  const [best] = alive.toSorted((a, b) => strength(b, typed) - strength(a, typed) || a.places.length - b.places.length);
  if (!best || strength(best, typed) === beforeHead) return best ?? null;
  const shorter = alive.filter((shape) => isStrictAndBare(shape) && shape.places.length < best.places.length - near);
  return shorter.toSorted((a, b) => a.places.length - b.places.length)[0] ?? best;
}

const near = 3;

/** The strength of a number of an unmistakable beginning that is not all there yet. */
const beforeHead = 4;

function isStrictAndBare({ format, places }: Shape): boolean {
  return format.enforce === 'reject' && [...places].every((symbol) => /^\d+$/.test(charactersAt(symbol)));
}

/** What most numbers of this carrier look like, where it has a beginning of its own: UPS, 18 characters from `1Z`. */
export function usualNumber(carrier: Carrier): { length: number; beginning: string } | null {
  const shape = shapes().find(
    ({ carrier: id, format, from, head }) =>
      id === carrier.id && format.evidence === 'certain' && from === 0 && head > 0 && head < 12,
  );
  if (!shape) return null;
  const head = [...shape.places.slice(0, shape.head)].map(charactersAt);
  if (head.some((characters) => characters.length > 1)) return null;
  return { length: shape.places.length, beginning: head.join('') };
}

function strength(shape: Shape, typed: number): number {
  const { check, enforce, evidence } = shape.format;
  if (evidence === 'certain') return isHeaded(shape, typed) ? 5 : beforeHead;
  if (evidence === 'likely') return 3;
  if (check === undefined) return 0;
  return enforce === 'reject' ? 2 : 1;
}
