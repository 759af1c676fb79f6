import { normalise } from '@/utils/carriers/normalise';
import type { KnownOrder, Snapshot } from '@/utils/messages';
import type { FormAddress } from '@/utils/page/address';
import { readField } from '@/utils/page/field';
import type { Policy } from '@/utils/policy/policy';
import type { Attendant, Surroundings } from './attend-package';
import { circumstancesOf } from './circumstances';
import type { Desk } from './desk';
import { knowNeighbours, type Neighbours } from './know-neighbours';
import { rememberSightings } from './remember-sightings';

/** What judging asks of the form around it. */
export interface JudgingSurroundings {
  readonly snapshot: () => Snapshot | null;
  /** The packages as they were found last. */
  readonly attendants: () => readonly Attendant[];
  /** Finds them anew. */
  readonly find: () => readonly Attendant[];
}

/** Judges the packages of a form by all that is known of them besides what is entered. */
export interface Judging {
  readonly judge: Surroundings['judge'];
  readonly neighbours: Neighbours;
  /** The log knows of these orders: what was judged of them at rest is judged again. */
  readonly learn: (known: readonly KnownOrder[]) => void;
}

/** Starts with what the page shows; the worker is asked as numbers come. */
export function keepJudging(
  page: FormAddress,
  { worker, check }: Desk,
  policy: Policy,
  { snapshot, attendants, find }: JudgingSurroundings,
): Judging {
  const reconsider = (isMeant: (attendant: Attendant) => boolean) => {
    for (const attendant of find()) if (isMeant(attendant)) attendant.reconsider();
  };
  const sightings = rememberSightings(
    (orderId) => attendants().some(({ fields }) => fields.orderId === orderId),
    worker,
    (number) => reconsider(({ fields }) => normalise(readField(fields.tracking)) === number),
  );
  const neighbours = knowNeighbours(() => attendants().map(({ fields }) => fields));
  let orders: readonly KnownOrder[] = [];

  return {
    neighbours,
    judge: (shipment, fields, moment, off) => {
      const { orderId, place } = fields;
      const number = normalise(shipment.number);
      const before = moment === 'rest' ? sightings.of(number, { orderId, package: place }) : [];
      const order = orders.find((it) => it.orderId === orderId);
      const elsewhere = [...neighbours.of(number, fields), ...before];
      const known = { moment, orderId, elsewhere, ...(order ? { order } : {}) };
      const circumstances = circumstancesOf(snapshot()?.preferences, policy, known);
      return check(shipment, off ? { ...circumstances, off } : circumstances);
    },
    learn: (known) => {
      // The last day to ship binds the first confirmation; what is edited was confirmed.
      orders = known.filter(({ isDelivered }) => isDelivered || page.kind !== 'edit');
      if (orders.length > 0) reconsider(({ fields }) => orders.some((it) => it.orderId === fields.orderId));
    },
  };
}
