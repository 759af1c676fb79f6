import { normalise } from '@/utils/carriers/normalise';
import type { KnownOrder, Snapshot } from '@/utils/messages';
import type { FormAddress } from '@/utils/page/address';
import type { Policy } from '@/utils/policy/policy';
import type { AttendantSurroundings } from './attendant';
import { circumstancesOf } from './circumstances';
import type { Desk } from './desk';
import type { Attendants } from './keep-attendants';
import { numberIn } from './know-neighbours';
import { rememberSightings } from './remember-sightings';

/** Judges the packages of a form by all that is known of them besides what is entered. */
export interface Judging {
  readonly judge: AttendantSurroundings['judge'];
  /** The log knows of these orders: what was judged of them at rest is judged again. */
  readonly learn: (known: readonly KnownOrder[]) => void;
}

/** Starts with what the page shows; the worker is asked as numbers come. */
export function keepJudging(
  page: FormAddress,
  { worker, check }: Desk,
  policy: Policy,
  snapshot: () => Snapshot | null,
  attendants: Attendants,
): Judging {
  const { all, neighbours } = attendants;
  const reconsider: Attendants['reconsider'] = (isMeant) => {
    attendants.find();
    attendants.reconsider(isMeant);
  };
  const sightings = rememberSightings(
    (orderId) => all().some(({ fields }) => fields.orderId === orderId),
    worker,
    (number) => reconsider(({ fields }) => numberIn(fields) === number),
  );
  let orders: readonly KnownOrder[] = [];

  return {
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
