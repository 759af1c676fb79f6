import { createNote, type Note } from '@/components/note/note';
import type { Dismissal } from '@/utils/check/dismissal';
import type { FindingCode, Verdict } from '@/utils/check/finding';
import type { Moment, Shipment } from '@/utils/check/shipment';
import { type Phrase, phrase } from '@/utils/i18n';
import { controlOf, readField } from '@/utils/page/field';
import type { PackageFields } from '@/utils/page/packages';
import { placeBeside } from '@/utils/page/place-beside';
import { isSameShipment, readShipment } from '@/utils/page/read-shipment';
import type { Attendant, AttendantSurroundings } from './attendant';
import { keepChanges } from './change-field';
import { isDefect, loggedAs } from './logged-as';
import { stillStanding } from './still-standing';
import { withhold } from './withhold';

/** Starts looking after the package of `fields`. Nothing is judged until asked. */
export function attendPackage(fields: PackageFields, around: AttendantSurroundings): Attendant {
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
    find: around.find,
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
      const hadFocus = document.activeElement === note?.element;
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
