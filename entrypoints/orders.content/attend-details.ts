import { createNote, type Note } from '@/components/note/note';
import type { Finding } from '@/utils/check/finding';
import { wrongByItself } from '@/utils/check/wrong-by-itself';
import type { Snapshot } from '@/utils/messages';
import type { PageAddress } from '@/utils/page/address';
import { editPath } from '@/utils/page/edit-address';
import { placeBeside } from '@/utils/page/place-beside';
import { quietly } from '@/utils/page/quietly';
import { shownNumbersIn } from '@/utils/page/shown-numbers';
import { askForSnapshot } from './ask-for-snapshot';
import type { Worker } from './connect-worker';

// The page renders late. What comes later than the last look is not looked at: it is only a hint.
const looks = [0, 400, 1500, 4000, 8000];

/**
 * On an order's page, says beside a shipped number that it is certainly wrong, and where to mend it; until `signal`
 * ends. Where no such number is shown, nobody is asked anything and nothing is listened to.
 */
export function attendDetails(
  address: PageAddress | null,
  { document, worker }: { document: Document; worker: Worker },
  signal: AbortSignal,
): void {
  if (address?.kind !== 'details' || !address.orderId) return;
  const { orderId } = address;
  const notes = new Map<HTMLElement, Note>();
  let snapshot: Snapshot | null = null;
  let isAsked = false;

  const look = () => {
    const wrong = new Map<HTMLElement, Finding>();
    for (const element of shownNumbersIn(document)) {
      const finding = wrongByItself(element.textContent ?? '');
      if (finding) wrong.set(element, finding);
    }
    for (const [element, note] of notes) if (!wrong.has(element) || !isTold(wrong.get(element))) note.remove();
    if (wrong.size > 0 && !isAsked) return ask();
    for (const [element, finding] of wrong) if (isTold(finding)) show(element, finding);
  };

  const isTold = (finding: Finding | undefined) =>
    !!finding && !!snapshot?.preferences.enabled && snapshot.preferences.off.every((code) => code !== finding.code);

  const show = (element: HTMLElement, finding: Finding) => {
    if (!snapshot) return;
    const nothing = () => undefined;
    const note =
      notes.get(element) ?? createNote({ fix: nothing, undo: nothing, hide: () => note.remove() }, placeBeside);
    notes.set(element, note);
    const number = (element.textContent ?? '').trim();
    const verdict = { state: finding.severity, findings: [finding], normalized: number, candidates: [] };
    const link = { href: editPath(orderId), label: { key: 'noteEditShipment' } } as const;
    const { texts } = snapshot;
    note.show(element, { verdict, number, texts, canUndo: false, remark: null, isCompact: true, link }, false);
  };

  const ask = () => {
    isAsked = true;
    const learn = async () => {
      snapshot = (await askForSnapshot(worker, signal)) ?? snapshot;
      if (!signal.aborted) quietly(look);
    };
    worker.onChanged(() => void learn(), signal);
    void learn();
  };

  for (const delay of looks) setTimeout(() => signal.aborted || quietly(look), delay);
  signal.addEventListener('abort', () => {
    for (const note of notes.values()) note.remove();
  });
}
