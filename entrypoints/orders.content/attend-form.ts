import type { Verdict } from '@/utils/check/finding';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import type { MessageKey, Phrase } from '@/utils/i18n';
import type { Snapshot, TabStatus } from '@/utils/messages';
import { closestAcross, holds } from '@/utils/page/across';
import type { FormAddress } from '@/utils/page/address';
import { confirmButtonIn } from '@/utils/page/confirm-button';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { layoutOf } from '@/utils/page/layouts';
import { shownLayout } from '@/utils/page/layouts/shown';
import { listen } from '@/utils/page/listen';
import { elementsOf, isStanding, type PackageFields, packagesIn } from '@/utils/page/packages';
import { pageKey } from '@/utils/page/page-key';
import { quietly } from '@/utils/page/quietly';
import { withoutCopies } from '@/utils/page/without-copies';
import type { Policy } from '@/utils/policy/policy';
import { attendButton } from './attend-button';
import { type Attendant, attendPackage } from './attend-package';
import { attendRows } from './attend-rows';
import type { Worker } from './connect-worker';
import { inTurn } from './in-turn';
import { keepJudging } from './keep-judging';
import type { Register } from './keep-register';
import { matchAttendants } from './match-attendants';
import { tellOrder } from './tell-order';

/** What checking a form takes, handed in: nothing here knows a browser or a carrier. */
export interface Desk {
  readonly document: Document;
  readonly worker: Worker;
  readonly register: Register;
  readonly check: (shipment: Shipment, circumstances: Circumstances) => Verdict;
  readonly policyFor: (marketplace: string, day: string) => Policy;
  readonly isOwn: (event: Event) => boolean;
  readonly now: () => number;
  /** Does something once the browser has nothing else to do, and before the seller's first key or click. */
  readonly whenIdle: (act: () => void) => void;
}

/** A form that is being checked. */
export interface Form {
  /** Gives the form the seller's preferences and texts, at first and whenever they changed. */
  readonly refresh: (snapshot: Snapshot) => void;
  /** Whether the form is found, and what it is confirmed with. */
  readonly status: () => TabStatus;
  readonly close: () => void;
}

// The fields of a page that has just opened come late, and a prefilled value later still; after a carrier change the
// page renders again one or two seconds later. A few looks at growing distances see that without observing anything; what
// comes later than the last is seen when the seller touches the field.
const afterOpening = [150, 400, 1000, 2000, 4000, 8000];
const afterChange = [50, 350, 1100, 2200, 4000];
const afterClick = [100];

/**
 * Starts checking the form on `page` and answers how to end it. Until it is refreshed for the first time there are no
 * words to show a note in; what is confirmed meanwhile is captured all the same, judged by the policy alone.
 */
export function attendForm(page: FormAddress, desk: Desk): Form {
  const { document } = desk;
  const isBulk = page.kind === 'bulk';
  const policy = desk.policyFor(page.marketplace, new Date(desk.now()).toISOString().slice(0, 10));
  const end = new AbortController();
  const press = holdDuringPress(document, end.signal);
  let snapshot: Snapshot | null = null;
  let attendants: Attendant[] = [];
  let hasSaidReload = false;
  let acting: PackageFields | null = null;

  const findLayout = () => {
    const shown = snapshot?.preferences.shownFields[pageKey(document.location.host, page.kind)];
    return layoutOf(document, shown?.tracking ? shownLayout(shown) : null, isBulk);
  };

  const find = () => {
    tellHeld();
    const layout = findLayout();
    const all = layout ? packagesIn(document, layout, page.orderId) : [];
    const found = layout && !isBulk ? withoutCopies(all, layout) : all;
    neighbours.forget();
    attendants = matchAttendants(found, attendants, (fields) =>
      attendPackage(fields, {
        judge,
        refind: find,
        lookLater: () => lookAfter(afterChange),
        snapshot: () => snapshot,
        isOwn: desk.isOwn,
        whenFree: press.hold,
        policy,
        dismiss: (request, answer) => {
          const kept = (preferences: Snapshot['preferences']) => {
            answer(true);
            if (snapshot) refresh({ ...snapshot, preferences });
          };
          desk.worker.dismiss(request).then(kept, () => {
            answer(false);
            sayTrouble('noteNotKept');
          });
        },
        isConfirming: page.kind === 'confirm',
        isAloud: (fields) => !rows || fields === acting,
        partSaid: rows?.partSaid,
      }),
    );
    return attendants;
  };

  const { judge, neighbours, learn } = keepJudging(page, desk, policy, {
    snapshot: () => snapshot,
    attendants: () => attendants,
    find,
  });
  const rows = isBulk
    ? attendRows({
        rows: () => attendants,
        button: () => {
          const layout = findLayout();
          return layout && confirmButtonIn(document, layout, page.kind);
        },
        snapshot: () => snapshot,
        refind: find,
        sayAgain: () => lookAt(attendants, true),
        lookLater: () => lookAfter(afterChange),
        whenFree: press.hold,
        isOwn: desk.isOwn,
      })
    : null;

  // A row's entry is another's only where they share a list, or have the same number.
  const lookAt = (some: readonly Attendant[], areNew = false) =>
    inTurn(
      some,
      (it) => {
        tellHeld();
        if (attendants.includes(it)) it.look(areNew);
      },
      () => {
        for (const { fields, reconsider } of attendants) if (neighbours.areNew(fields)) reconsider();
        rows?.changed();
      },
      end.signal,
    );
  const refresh = (next: Snapshot) => {
    snapshot = next;
    lookAt(find(), true);
  };
  const tell = tellOrder(page.orderId, desk, learn);
  const look = () => {
    tell();
    lookAt(find());
    sayTrouble();
  };
  const lookSoon = () => desk.whenIdle(() => end.signal.aborted || quietly(look));
  const lookAfter = (delays: readonly number[]) => {
    for (const delay of delays) setTimeout(lookSoon, delay);
  };

  /** Lets the attendant of `target` act, and the others see what that means to them. */
  const at = (target: Element, act: (attendant: Attendant) => void) => {
    neighbours.forget();
    const isOwn = ({ fields }: Attendant) => elementsOf(fields).some((element) => holds(element, target));
    const known = attendants.find(isOwn);
    // The page may have replaced the field since: whoever looked after it looks after its successor.
    const own = known && isStanding(known.fields) ? known : find().find((it) => it === known || isOwn(it));
    acting = own?.fields ?? null;
    if (own) act(own);
    acting = null;
    rows?.changed();
    return own;
  };
  const enter = (target: Element) => {
    const own = at(target, (it) => it.entered());
    if (!own) return;
    const isShared = !holds(own.fields.tracking, target);
    lookAt(isShared ? attendants.filter((it) => it !== own) : []);
    if (isShared) lookAfter(afterChange);
  };

  const button = attendButton(page, desk, {
    findLayout,
    attendants: () => attendants,
    find,
    rows,
    lost: () => sayTrouble('noteNotLogged'),
  });

  /** Says once that nobody is there any more, or else what that one question came to. */
  const sayTrouble = (key?: MessageKey) => {
    if (desk.worker.isGone()) {
      if (!hasSaidReload) hasSaidReload = say({ key: 'noteReload' });
    } else if (key) say({ key });
  };
  /** False while the page has nothing yet beside which it could be said. */
  const say = (remark: Phrase) => {
    const place = rows ?? attendants[0];
    place?.remark(remark);
    return place !== undefined;
  };

  // What was typed a moment ago is judged as typed, and not as what stood there unheard.
  const tellHeld = listen(
    document,
    press,
    {
      typed: (target, keys) => void at(target, (it) => it.typed(keys)),
      entered: enter,
      left: (target) => {
        at(target, (it) => holds(it.fields.tracking, target) && it.left());
        enter(target);
        button.reached();
      },
      focused: (target) => {
        if (at(target, () => undefined)) look();
        button.reached();
      },
      reached: (target) => void button.reached(target),
      clicked: (target, event) => {
        if (button.clicked(target, event)) return;
        if (closestAcross(target, 'a') && desk.isOwn(event)) desk.register.lead();
        lookAfter(afterClick);
      },
      dismissed: (target) => void at(target, (it) => it.hide()),
    },
    end.signal,
  );
  lookSoon();
  lookAfter(afterOpening);
  desk.worker
    .orders(isBulk ? page.orderIds : [page.orderId])
    // With nobody there nothing more is known of the order.
    .then(learn, () => {});

  return {
    refresh,
    status: () => {
      const layout = findLayout();
      if (!layout) return 'unrecognised';
      if (find().some(({ fields }) => fields.orderId === '')) return 'unlogged';
      // A known form is confirmed with a known button, be it there or still to come.
      return layout.name !== 'shown' || confirmButtonIn(document, layout, page.kind) ? 'checking' : 'unlogged';
    },
    close: () => {
      end.abort(null);
      // A late answer finds no words to show a note in.
      snapshot = null;
      rows?.leave();
      for (const attendant of attendants) attendant.leave();
    },
  };
}
