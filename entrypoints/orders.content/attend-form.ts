import type { Snapshot, TabStatus } from '@/utils/messages';
import { holds } from '@/utils/page/across';
import type { FormAddress } from '@/utils/page/address';
import type { Press } from '@/utils/page/hold-during-press';
import { leadsAway } from '@/utils/page/leads-away';
import { listen } from '@/utils/page/listen';
import { attendButton } from './attend-button';
import { attendPackage } from './attend-package';
import { attendRows } from './attend-rows';
import type { AttendantSurroundings } from './attendant';
import type { Desk } from './desk';
import { findForm } from './find-form';
import { keepAttendants } from './keep-attendants';
import { keepJudging } from './keep-judging';
import { lookAgain } from './look-again';
import { tellOrder } from './tell-order';
import { tellTrouble } from './tell-trouble';

/** What those who look after parts of a form ask of the whole. */
export interface FormSurroundings {
  /** Null until the worker has answered: nothing can be said yet. */
  readonly snapshot: () => Snapshot | null;
  /** Finds the fields anew: the page may have replaced them. */
  readonly find: () => void;
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

  const form = findForm(page, document, () => snapshot);
  const attendants = keepAttendants(
    {
      ...form,
      attend: (fields) =>
        attendPackage(fields, {
          ...around,
          judge,
          policy,
          dismiss,
          isConfirming: page.kind === 'confirm',
          isAloud: (it) => !rows || attendants.isActing(it),
          partSaid: rows?.partSaid,
        }),
      heard: () => heard,
      changed: () => rows?.changed(),
    },
    end.signal,
  );
  const { all, find, lookAt, at } = attendants;
  const around: FormSurroundings = {
    snapshot: () => snapshot,
    find,
    lookLater: () => lookAfter('change'),
    whenFree: press.hold,
    isOwn: desk.isOwn,
  };
  const { judge, learn } = keepJudging(page, desk, policy, around.snapshot, attendants);
  const rows = page.kind === 'bulk' ? attendRows({ ...around, ...form, attendants }) : null;
  const dismiss: AttendantSurroundings['dismiss'] = (request, answer) => {
    const kept = (preferences: Snapshot['preferences']) => {
      answer(true);
      if (snapshot) refresh({ ...snapshot, preferences });
    };
    worker.dismiss(request).then(kept, () => {
      answer(false);
      sayTrouble('noteNotKept');
    });
  };

  const refresh = (next: Snapshot) => {
    snapshot = next;
    lookAt(find(), true);
  };
  const tell = tellOrder(page.orderId, desk, learn);
  const sayTrouble = tellTrouble(desk, () => rows ?? all()[0]);
  const look = () => {
    tell();
    lookAt(find());
    sayTrouble();
  };
  const lookAfter = lookAgain(look, desk.whenIdle, end.signal);

  const enter = (target: Element) => {
    const own = at(target, (it) => it.entered());
    if (!own) return;
    const isShared = !holds(own.fields.tracking, target);
    lookAt(isShared ? all().filter((it) => it !== own) : []);
    if (isShared) lookAfter('change');
  };

  const button = attendButton(page, desk, form, attendants, rows);

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
      for (const attendant of all()) attendant.leave();
    },
  };
}
