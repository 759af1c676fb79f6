import { createNote, type Note } from '@/components/note/note';
import type { Finding, Verdict } from '@/utils/check/finding';
import { wrongByItself } from '@/utils/check/wrong-by-itself';
import type { Snapshot } from '@/utils/messages';
import type { PageAddress } from '@/utils/page/address';
import { editPath } from '@/utils/page/edit-address';
import { placeBeside } from '@/utils/page/place-beside';
import { shownNumbersIn } from '@/utils/page/shown-numbers';
import { askForSnapshot } from './ask-for-snapshot';
import type { Desk } from './desk';
import { lookAgain } from './look-again';
import { tellOrder } from './tell-order';
import { withhold } from './withhold';

/**
 * On an order's page, tells of the numbers `shown`, and says beside one that it is certainly wrong, and where to mend it;
 * until `signal` ends. Where no such number is shown, nobody is asked anything. What the page
 * shows of the order itself is told to the worker.
 */
export function attendDetails(
  address: PageAddress | null,
  desk: Pick<Desk, 'document' | 'worker' | 'register' | 'press' | 'whenIdle'>,
  signal: AbortSignal,
): void {
  if (address?.kind !== 'details' || !address.orderId) return;
  const { orderId } = address;
  const { document, worker, register, press, whenIdle } = desk;
  const tell = tellOrder(orderId, { document, worker });
  const notes = new Map<HTMLElement, Note>();
  const hidden = new Set<HTMLElement>();
  let snapshot: Snapshot | null = null;
  let isAsked = false;
  let seen = '';

  const look = () => {
    tell();
    const told = new Map<HTMLElement, Verdict>();
    const elements = shownNumbersIn(document, orderId);
    const numbers = elements.map(({ textContent }) => textContent.trim());
    if (numbers.join() !== seen) register.shown(orderId, numbers);
    seen = numbers.join();
    for (const [index, element] of elements.entries()) {
      const number = numbers[index]!;
      const finding = hidden.has(element) ? null : wrongByItself(number);
      if (finding && !isAsked) return ask();
      const verdict = finding && toldOf(finding, number, index + 1);
      if (verdict) told.set(element, verdict);
    }
    for (const [element, note] of notes) if (!told.has(element)) note.remove();
    for (const [element, verdict] of told) show(element, verdict);
  };

  /** What the seller wants to be told of a number; null where that is nothing. */
  const toldOf = (finding: Finding, number: string, place: number): Verdict | null => {
    if (!snapshot?.preferences.enabled) return null;
    if (snapshot.preferences.off.some((code) => code === finding.code)) return null;
    const verdict = { state: finding.severity, findings: [finding], normalized: number, candidates: [] };
    const entered = { number, carrier: '', typedCarrier: null };
    const { told } = withhold(verdict, snapshot, entered, `${orderId}/${place}`, () => verdict);
    return told.findings.length > 0 ? told : null;
  };

  const show = (element: HTMLElement, verdict: Verdict) => {
    if (!snapshot) return;
    const hide = () => {
      hidden.add(element);
      note.remove();
    };
    const note = notes.get(element) ?? createNote({ hide }, placeBeside);
    notes.set(element, note);
    const { normalized: number } = verdict;
    const { texts } = snapshot;
    note.dress();
    note.show(
      element,
      { verdict, number, texts, canUndo: false, remark: null, isCompact: true, link: editPath(orderId) },
      false,
    );
  };

  const ask = () => {
    isAsked = true;
    const learn = async () => {
      snapshot = (await askForSnapshot(worker, signal)) ?? snapshot;
      if (!signal.aborted) press.hold(look);
    };
    worker.onChanged(() => void learn(), signal);
    // By a click a page is made dark, or shows more.
    document.addEventListener('click', () => lookAfter('click'), { signal });
    void learn();
  };

  // What comes later than the last look is not looked at while there is no note: it is only a hint.
  const lookAfter = lookAgain(() => press.hold(look), whenIdle, signal);
  lookAfter('opening');
  signal.addEventListener('abort', () => {
    for (const note of notes.values()) note.remove();
  });
}
