import { createNote, type Note } from '@/components/note/note';
import type { Dismissal, DismissalRequest } from '@/utils/check/dismissal';
import type { FindingCode, Verdict } from '@/utils/check/finding';
import type { Moment, Shipment } from '@/utils/check/shipment';
import { type Phrase, phrase } from '@/utils/i18n';
import { controlOf, readField } from '@/utils/page/field';
import type { PackageFields } from '@/utils/page/packages';
import { placeBeside } from '@/utils/page/place-beside';
import { isSameShipment, readShipment } from '@/utils/page/read-shipment';
import type { Policy } from '@/utils/policy/policy';
import type { FormSurroundings } from './attend-form';
import { keepChanges } from './change-field';
import { isDefect, loggedAs } from './logged-as';
import { stillStanding } from './still-standing';
import { withhold } from './withhold';

/** What one package's attendant asks of the form around it. */
export interface Surroundings extends FormSurroundings {
  /** Judges, but for the checks in `off`; those the seller turned off unless said otherwise. */
  readonly judge: (shipment: Shipment, fields: PackageFields, moment: Moment, off?: readonly FindingCode[]) => Verdict;
  readonly policy: Policy;
  /** Set where the package is a row among many: which part of a verdict is said there. */
  readonly partSaid: ((verdict: Verdict) => Verdict) | undefined;
  /** True on the page that confirms for the first time, one order at a time: there a seller can be reminded. */
  readonly isConfirming: boolean;
  /** Is what changed worth saying aloud? Not where fifty rows change at once. */
  readonly isAloud: (fields: PackageFields) => boolean;
  /** Has a dismissal kept, or forgotten; answers whether that was done, then looks at all packages anew. */
  readonly dismiss: (request: DismissalRequest, answer: (isKept: boolean) => void) => void;
}

/** Looks after one package: reads it, has it judged, shows the note, and does what its buttons say. */
export interface Attendant {
  fields: PackageFields;
  /** After so many keys, mostly one. */
  readonly typed: (keys: number) => void;
  /** Once a value stands. */
  readonly entered: () => void;
  /** Whenever something may have changed unheard: judges only what did, or anew where preferences or texts `areNew`. */
  readonly look: (areNew?: boolean) => void;
  /** Judges again what was judged at rest and still stands, because something around it changed. */
  readonly reconsider: () => void;
  /** The seller was at the tracking field and left it: from then on an empty one is a blank. */
  readonly left: () => void;
  /** The seller is at the button that confirms, or goes away from it. True where the note reminds of something then. */
  readonly atConfirm: (isThere: boolean) => boolean;
  /** Judges and answers what stands there now, for the log: also what was dismissed, for Amazon sees it all the same. */
  readonly take: () => Taken;
  /** What was told last, without what the seller dismissed; null before the first look. */
  readonly verdict: () => Verdict | null;
  /** True where what was read last would be logged as a defect. */
  readonly isDefect: () => boolean;
  readonly remark: (remark: Phrase | null) => void;
  /** Hides the note for this value, or closes what is open in it. */
  readonly hide: () => void;
  readonly leave: () => void;
}

/** A package as it stands at the click on Confirm. */
export interface Taken {
  readonly shipment: Shipment;
  readonly verdict: Verdict;
  /** The number that Amazon has until then: filled in when the page opened, or confirmed on it; '' where there was none. */
  readonly numberBefore: string;
  /** To be called once the page took it. */
  readonly confirmed: () => void;
}

/** Starts looking after the package of `fields`. Nothing is judged until asked. */
export function attendPackage(fields: PackageFields, around: Surroundings): Attendant {
  let note: Note | null = null;
  let shown: { shipment: Shipment; verdict: Verdict; moment: Moment } | null = null;
  let remark: Phrase | null = null;
  let told: Verdict | null = null;
  let hidden: string | null = null;
  let lately: { dismissal: Dismissal; shipment: Shipment } | null = null;
  let isTouched = false;
  let numberBefore = '';

  const read = () => readShipment(attendant.fields);
  const judge = (shipment: Shipment, moment: Moment, off?: readonly FindingCode[]) =>
    around.judge(shipment, attendant.fields, moment, off);

  const settle = () => {
    const shipment = read();
    judgeAt(shipment, shipment.number === '' && !isTouched ? 'typing' : 'rest');
    return shipment;
  };
  const judgeAt = (shipment: Shipment, moment: Moment) => show(shipment, judge(shipment, moment), moment);
  const isChanged = () => !shown || !isSameShipment(shown.shipment, read());

  const show = (shipment: Shipment, verdict: Verdict, moment: Moment) => {
    shown = { shipment, verdict, moment };
    told = verdict;
    if (hidden !== shipment.number) hidden = null;
    if (lately && !isSameShipment(lately.shipment, shipment)) lately = null;
    around.whenFree(tell);
  };

  const tell = () => {
    // The package may have gone meanwhile.
    if (!shown) return;
    const { shipment, verdict, moment } = shown;
    const { fields } = attendant;
    const { partSaid } = around;
    const snapshot = around.snapshot();
    if (!snapshot) return note?.remove();
    const { off } = snapshot.preferences;
    const heeded = withhold(verdict, snapshot, shipment, `${fields.orderId}/${fields.place}`, (dismissed) =>
      judge(shipment, moment, [...off, ...dismissed]),
    );
    told = heeded.told;
    if (hidden !== null) return note?.remove();
    const said = partSaid?.(told) ?? told;
    // What the seller turned off or dismissed is logged all the same.
    const whole = off.length > 0 ? judge(shipment, moment, []) : verdict;
    const logged = partSaid ? null : loggedAs(whole);
    const isQuiet = logged && !lately && told !== verdict && said.findings.length === 0 && !said.status;
    note ??= createNote({ ...changes, hide: () => attendant.hide(), dismiss }, placeBeside, controlOf);
    const view = {
      verdict: isQuiet ? { ...said, status: phrase('noteDismissedAll') } : said,
      number: shipment.number,
      texts: snapshot.texts,
      canUndo: changes.canTakeBack(),
      remark,
      ways: heeded.ways.filter(({ code }) => said.findings.some((finding) => finding.code === code)),
      lately: lately?.dismissal ?? null,
      logged,
      reminder: around.isConfirming && said.state === 'ok' && !logged ? reminderFor(shipment) : null,
      isCompact: !!partSaid,
    };
    note.show(fields.tracking, view, moment === 'rest' && around.isAloud(fields));
  };

  const reminderFor = (shipment: Shipment) =>
    judge(shipment, 'confirming').findings.find(({ code }) => code === 'not-handed-over') ?? null;

  const dismiss = (dismissal: Dismissal, isUndone: boolean, event: Event) => {
    if (!changes.isMeant(event) || !shown) return;
    if (!isUndone) lately = { dismissal, shipment: shown.shipment };
    around.dismiss({ ...dismissal, isUndone }, (isKept) => {
      if (isKept === isUndone) lately = null;
    });
  };

  // What the page refused is past once the seller goes on; what the log can't do is not.
  const forgetRefusal = () => {
    if (remark?.key === 'noteNotTaken') remark = null;
  };

  const changes = keepChanges({
    fields: () => attendant.fields,
    refind: around.refind,
    made: () => {
      settle();
      around.lookLater();
    },
    refused: () => {
      remark = { key: 'noteNotTaken' };
      settle();
    },
    isOwn: around.isOwn,
  });

  const attendant: Attendant = {
    fields,
    typed: (keys) => {
      forgetRefusal();
      isTouched = true;
      const shipment = read();
      const atRest = () => judge(shipment, 'rest');
      const standing = shown?.moment === 'rest' ? stillStanding(shown, shipment, keys, atRest) : null;
      if (standing) show(shipment, standing, 'rest');
      else judgeAt(shipment, 'typing');
    },
    entered: () => {
      if (isChanged()) forgetRefusal();
      if (readField(attendant.fields.tracking) !== '') isTouched = true;
      settle();
    },
    look: (areNew) => {
      if (!isTouched) numberBefore = readField(attendant.fields.tracking);
      if (!shown || isChanged()) settle();
      else if (areNew) judgeAt(shown.shipment, shown.moment);
      else if (note && !note.element.isConnected) show(shown.shipment, shown.verdict, shown.moment);
      else note?.dress();
    },
    reconsider: () => {
      if (shown?.moment === 'rest') settle();
    },
    left: () => {
      isTouched = true;
      settle();
    },
    atConfirm: (isThere) => note?.atConfirm(isThere) ?? false,
    take: () => {
      isTouched = true;
      const shipment = settle();
      // Without the checks a seller turned off a number of no known format would be logged as one that is fine.
      const verdict = judge(shipment, 'rest', []);
      const confirmed = () => {
        numberBefore = shipment.number;
      };
      return { shipment, verdict, numberBefore, confirmed };
    },
    verdict: () => told,
    isDefect: () => {
      if (!shown) return true;
      const { shipment, moment } = shown;
      return isDefect(shipment, judge(shipment, moment, []), around.policy);
    },
    remark: (said) => {
      remark = said;
      around.whenFree(tell);
    },
    hide: () => {
      if (note?.fold()) return;
      hidden = readField(attendant.fields.tracking);
      const hadFocus = note !== null && document.activeElement === note.element;
      note?.remove();
      if (hadFocus) controlOf(attendant.fields.tracking).focus();
    },
    leave: () => {
      shown = null;
      note?.remove();
    },
  };
  return attendant;
}
