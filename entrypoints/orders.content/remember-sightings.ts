import type { Sighting } from '@/utils/messages';
import type { Worker } from './connect-worker';

/** Where numbers were met before, as far as the worker has answered. */
export interface Sightings {
  /** What is known of `number`, at once; the first question about it also asks the worker. */
  readonly of: (number: string, place: Sighting) => readonly Sighting[];
}

/**
 * Remembers the worker's answers for as long as the form is open. An answer is kept under its number and `learn` names
 * that number: so an answer that comes late can't be taken for one about a newer number.
 *
 * Orders of this page are left out: what stands on the page is newer than what was logged.
 */
export function rememberSightings(
  isHere: (orderId: string) => boolean,
  worker: Worker,
  learn: (number: string) => void,
): Sightings {
  const known = new Map<string, readonly Sighting[]>();

  const ask = async (number: string, place: Sighting) => {
    known.set(number, []);
    try {
      const answer = await worker.seen({ number, ...place });
      known.set(
        number,
        answer.filter((sighting) => !isHere(sighting.orderId)),
      );
      if (known.get(number)?.length) learn(number);
    } catch {
      // Nobody there: without an answer there is no duplicate to tell of. Asked again when the number is next judged.
      known.delete(number);
    }
  };

  return {
    of: (number, place) => {
      if (number !== '' && !known.has(number)) void ask(number, place);
      return known.get(number) ?? [];
    },
  };
}
