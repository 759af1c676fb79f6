import { normalise } from '@/utils/carriers/normalise';
import type { Verdict } from '@/utils/check/finding';
import type { Circumstances, Moment, Shipment } from '@/utils/check/shipment';
import type { Phrase } from '@/utils/i18n';
import type { KnownOrder, Snapshot } from '@/utils/messages';
import { holds } from '@/utils/page/across';
import type { FormAddress } from '@/utils/page/address';
import { isConfirmButton } from '@/utils/page/confirm-button';
import { readField } from '@/utils/page/field';
import { layoutOf } from '@/utils/page/layouts';
import { listen } from '@/utils/page/listen';
import { isStanding, type PackageFields, packagesIn } from '@/utils/page/packages';
import { quietly } from '@/utils/page/quietly';
import type { Policy } from '@/utils/policy/policy';
import { type Attendant, attendPackage } from './attend-package';
import { circumstancesOf } from './circumstances';
import { confirmationOf } from './confirmation';
import type { Worker } from './connect-worker';
import type { Register } from './keep-register';
import { rememberSightings } from './remember-sightings';

/** What checking a form takes, handed in: nothing here knows a browser or a carrier. */
export interface Desk {
  readonly document: Document;
  readonly worker: Worker;
  readonly register: Register;
  readonly check: (shipment: Shipment, circumstances: Circumstances) => Verdict;
  readonly policyFor: (marketplace: string, day: string) => Policy;
  readonly isOwn: (event: Event) => boolean;
  readonly now: () => number;
}

/** A form that is being checked. */
export interface Form {
  /** Gives the form the seller's preferences and texts, at first and whenever they changed. */
  readonly refresh: (snapshot: Snapshot) => void;
  readonly hasFields: () => boolean;
  readonly close: () => void;
}

// The fields of a page that has just opened come late, and a prefilled value later still; after a carrier change the
// page renders again one or two seconds later. A few looks at growing distances see that without observing anything; what
// comes later than the last is seen when the seller touches the field.
const afterOpening = [0, 150, 400, 1000, 2000, 4000, 8000];
const afterChange = [50, 350, 1100, 2200, 4000];
const afterClick = [100];

/**
 * Starts checking the form on `page` and answers how to end it. Until it is refreshed for the first time there are no
 * words to show a note in; what is confirmed meanwhile is captured all the same, judged by the policy alone.
 */
export function attendForm(page: FormAddress, desk: Desk): Form {
  const { document, now } = desk;
  const policy = desk.policyFor(page.marketplace, new Date(now()).toISOString().slice(0, 10));
  const end = new AbortController();
  const sightings = rememberSightings(page.orderId, desk.worker, (number) => {
    for (const attendant of attendants) if (numberOf(attendant) === number) attendant.reconsider();
  });
  let snapshot: Snapshot | null = null;
  let order: KnownOrder | undefined;
  let attendants: Attendant[] = [];
  let hasSaidReload = false;

  const judge = (shipment: Shipment, fields: PackageFields, moment: Moment) => {
    const number = normalise(shipment.number);
    const beside = attendants
      .filter((other) => other.fields.tracking !== fields.tracking && number !== '' && numberOf(other) === number)
      .map((other) => ({ orderId: page.orderId, package: other.fields.place }));
    const before = moment === 'rest' ? sightings.of(number, fields.place) : [];
    const elsewhere = [...beside, ...before];
    const known = { moment, orderId: page.orderId, elsewhere, ...(order ? { order } : {}) };
    return desk.check(shipment, circumstancesOf(snapshot?.preferences, policy, known));
  };

  const find = () => {
    const layout = layoutOf(document);
    const found = layout ? packagesIn(document, layout) : [];
    attendants = matched(found, attendants, (fields) =>
      attendPackage(fields, {
        judge,
        refind: find,
        lookLater: () => lookAfter(afterChange),
        snapshot: () => snapshot,
        isOwn: desk.isOwn,
      }),
    );
  };

  const look = () => {
    find();
    for (const attendant of attendants) attendant.look();
    if (desk.worker.isGone()) sayReload();
  };
  const lookAfter = (delays: readonly number[]) => {
    for (const delay of delays) setTimeout(() => end.signal.aborted || quietly(look), delay);
  };

  /** Lets the attendant of `target` act, and the others see what that means to them. */
  const at = (target: Element, act: (attendant: Attendant) => void) => {
    let own = attendants.find((it) => isStanding(it.fields) && isOf(it.fields, target));
    if (!own) {
      find();
      own = attendants.find((it) => isOf(it.fields, target));
    }
    if (own) act(own);
    return own;
  };
  const enter = (target: Element) => {
    const own = at(target, (it) => it.entered());
    if (!own) return;
    for (const other of attendants) if (other !== own) other.reconsider();
    if (!holds(own.fields.tracking, target)) lookAfter(afterChange);
  };

  const confirm = (target: Element) => {
    const layout = layoutOf(document);
    if (!layout || !isConfirmButton(target, layout, page.kind)) return lookAfter(afterClick);
    find();
    const at = now();
    const confirmations = attendants.map((it) => confirmationOf(page, it.fields, it.take(), at));
    desk.register.confirm(confirmations, target, layout, () => {
      if (desk.worker.isGone()) sayReload();
      else say({ key: 'noteNotLogged' });
    });
  };

  const sayReload = () => {
    if (!hasSaidReload) say({ key: 'noteReload' });
    hasSaidReload = true;
  };
  const say = (remark: Phrase) => attendants[0]?.remark(remark);

  listen(
    document,
    {
      typed: (target) => void at(target, (it) => it.typed()),
      entered: enter,
      left: (target) => {
        at(target, (it) => holds(it.fields.tracking, target) && it.left());
        enter(target);
      },
      focused: (target) => void (at(target, () => undefined) && look()),
      clicked: confirm,
      dismissed: (target) => void at(target, (it) => it.dismiss()),
    },
    end.signal,
  );
  lookAfter(afterOpening);
  const learn = ([known]: readonly KnownOrder[]) => {
    order = known;
    if (known) for (const attendant of attendants) attendant.reconsider();
  };
  desk.worker.orders([page.orderId]).then(learn, () => 'nobody there: then nothing more is known of the order');

  return {
    refresh: (next) => {
      snapshot = next;
      for (const attendant of attendants) attendant.look(true);
    },
    hasFields: () => {
      find();
      return attendants.length > 0;
    },
    close: () => {
      end.abort();
      for (const attendant of attendants) attendant.leave();
    },
  };
}

/** Gives each package on the page its attendant: by its field, else, where the page replaced that, by its place. */
function matched(
  found: readonly PackageFields[],
  known: readonly Attendant[],
  attend: (fields: PackageFields) => Attendant,
): Attendant[] {
  const free = new Set(known);
  const take = (attendant: Attendant | undefined, fields: PackageFields) => {
    if (!attendant) return attend(fields);
    free.delete(attendant);
    attendant.fields = fields;
    return attendant;
  };
  const next = found.map((fields) => {
    const same = known.find((it) => it.fields.tracking === fields.tracking);
    const replaced = known.find((it) => !it.fields.tracking.isConnected && it.fields.place === fields.place);
    return take(same ?? replaced, fields);
  });
  for (const gone of free) gone.leave();
  return next;
}

function isOf({ place: _, ...fields }: PackageFields, target: Element): boolean {
  return Object.values(fields).some((field) => holds(field, target));
}

function numberOf(attendant: Attendant): string {
  return normalise(readField(attendant.fields.tracking));
}
