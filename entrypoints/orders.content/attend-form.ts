import type { Snapshot, TabStatus } from '@/utils/messages';
import { holds } from '@/utils/page/across';
import type { FormAddress } from '@/utils/page/address';
import type { Press } from '@/utils/page/hold-during-press';
import { leadsAway } from '@/utils/page/leads-away';
import { listen } from '@/utils/page/listen';
import { elementsOf, isStanding, type PackageFields } from '@/utils/page/packages';
import { attendButton } from './attend-button';
import { type Attendant, attendPackage } from './attend-package';
import { attendRows } from './attend-rows';
import type { Desk } from './desk';
import { findForm } from './find-form';
import { inTurn } from './in-turn';
import { keepJudging } from './keep-judging';
import { lookAgain } from './look-again';
import { matchAttendants } from './match-attendants';
import { tellOrder } from './tell-order';
import { tellTrouble } from './tell-trouble';

/** What those who look after parts of a form ask of the whole. */
export interface FormSurroundings {
  /** Null until the worker has answered: nothing can be said yet. */
  readonly snapshot: () => Snapshot | null;
  /** Finds the fields anew: the page may have replaced them. */
  readonly refind: () => void;
  /** Looks at all packages again once the page had time to render. */
  readonly lookLater: () => void;
  /** Waits while something is pressed: nothing may grow under the pointer. */
  readonly whenFree: (act: () => void) => void;
  readonly isOwn: (event: Event) => boolean;
}

/** A form that is being checked. */
export interface Form {
  /** Gives the form the seller's preferences and texts, at first and whenever they changed. */
  readonly refresh: (snapshot: Snapshot) => void;
  /** Whether the form is found, and what it is confirmed with. */
  readonly status: () => TabStatus;
  readonly close: () => void;
}

/**
 * Starts checking the form on `page` and answers how to end it. Until it is refreshed for the first time there are no
 * words to show a note in; what is confirmed meanwhile is captured all the same, judged by the policy alone.
 */
export function attendForm(page: FormAddress, desk: Desk): Form {
  const { document, worker } = desk;
  const policy = desk.policyFor(page.marketplace, new Date(desk.now()).toISOString().slice(0, 10));
  const end = new AbortController();
  const press: Press = { ...desk.press, hold: (act) => desk.press.hold(() => end.signal.aborted || act()) };
  let snapshot: Snapshot | null = null;
  let attendants: Attendant[] = [];
  let acting: PackageFields | null = null;

  const form = findForm(page, document, () => snapshot);

  const find = () => {
    heard.tell();
    const found = form.packages();
    neighbours.forget();
    attendants = matchAttendants(found, attendants, (fields) =>
      attendPackage(fields, {
        ...around,
        judge,
        policy,
        dismiss: (request, answer) => {
          const kept = (preferences: Snapshot['preferences']) => {
            answer(true);
            if (snapshot) refresh({ ...snapshot, preferences });
          };
          worker.dismiss(request).then(kept, () => {
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
  const around: FormSurroundings = {
    snapshot: () => snapshot,
    refind: find,
    lookLater: () => lookAfter('change'),
    whenFree: press.hold,
    isOwn: desk.isOwn,
  };

  const { judge, neighbours, learn } = keepJudging(page, desk, policy, {
    snapshot: () => snapshot,
    attendants: () => attendants,
    find,
  });
  const rows =
    page.kind === 'bulk'
      ? attendRows({
          ...around,
          rows: () => attendants,
          button: form.button,
          sayAgain: () => lookAt(attendants, true),
        })
      : null;

  const isOf =
    (target: Element | null) =>
    ({ fields }: Attendant) =>
      elementsOf(fields).some((element) => holds(element, target));

  // A row's entry is another's only where they share a list, or have the same number.
  const lookAt = (some: readonly Attendant[], areNew = false) =>
    inTurn(
      some,
      (it) => {
        heard.tell();
        if (attendants.includes(it) && !isOf(heard.composing())(it)) it.look(areNew);
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
  const sayTrouble = tellTrouble(desk, () => rows ?? attendants[0]);
  const look = () => {
    tell();
    lookAt(find());
    sayTrouble();
  };
  const lookAfter = lookAgain(look, desk.whenIdle, end.signal);

  /** Lets the attendant of `target` act, and the others see what that means to them. */
  const at = (target: Element, act: (attendant: Attendant) => void) => {
    neighbours.forget();
    const isOwn = isOf(target);
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
    if (isShared) lookAfter('change');
  };

  const button = attendButton(page, desk, {
    findLayout: form.layout,
    attendants: () => attendants,
    find,
    rows,
  });

  // What was typed a moment ago is judged as typed, and not as what stood there unheard.
  const heard = listen(
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
        if (button.clicked(target, event)) return lookAfter('change');
        if (desk.isOwn(event) && leadsAway(target, event as MouseEvent)) desk.register.lead();
        lookAfter('click');
      },
      dismissed: (target) => void at(target, (it) => it.hide()),
    },
    end.signal,
  );
  lookAfter('opening');
  worker
    .orders(page.kind === 'bulk' ? page.orderIds : [page.orderId])
    // With nobody there nothing more is known of the order.
    .then(learn, () => {});

  return {
    refresh,
    status: () => {
      const layout = form.layout();
      if (!layout) return button.isDone() ? 'done' : 'unrecognised';
      if (find().some(({ fields }) => fields.orderId === '')) return 'unlogged';
      // A known form is confirmed with a known button, be it there or still to come.
      return layout.name !== 'shown' || form.button() ? 'checking' : 'unlogged';
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
