import { createNote, type Note } from '@/components/note/note';
import type { Verdict } from '@/utils/check/finding';
import { counted, type Phrase } from '@/utils/i18n';
import { controlOf } from '@/utils/page/field';
import { placeBefore } from '@/utils/page/place-beside';
import type { FormSurroundings } from './attend-form';
import { keepChanges } from './change-field';
import type { Attendants } from './keep-attendants';
import { rowVerdict, sumUpRows } from './row-verdict';

/** What the summary of a page's rows asks of the form around it. */
export interface RowsSurroundings extends FormSurroundings {
  readonly attendants: Attendants;
  /** The button that confirms them all. */
  readonly button: () => HTMLElement | null;
}

/** One line beside the button that confirms many rows: how they stand, with the way to those to look at. */
export interface Rows {
  /** What of a verdict is said in its row. */
  readonly partSaid: (verdict: Verdict) => Verdict;
  /** A row was judged, or the page rendered again: tells anew once this has come to rest. */
  readonly changed: () => void;
  readonly remark: (remark: Phrase | null) => void;
  /** The seller is at the button that confirms, or goes away from it. */
  readonly atConfirm: (isThere: boolean) => void;
  readonly leave: () => void;
}

// Fifty rows are judged within one moment, and a seller types on: it is told, and heard, once it rests.
const rest = 400;

/** Starts telling of all rows together. */
export function attendRows(around: RowsSurroundings): Rows {
  const { all, lookAt } = around.attendants;
  let note: Note | null = null;
  let remark: Phrase | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -1;
  let wanted = '';

  const tell = () => {
    const snapshot = around.snapshot();
    const button = around.button();
    const verdicts = all().map((row) => row.verdict());
    const sum = sumUpRows(verdicts);
    if (!snapshot || !button || !sum) return note?.remove();
    if (sum.wanted !== wanted) {
      wanted = sum.wanted;
      // What is said in the rows is not what it was.
      lookAt(all(), true);
    }
    note ??= createNote({ ...changes, jump }, placeBefore, controlIn);
    note.dress();
    const toLookAt = sum.toLookAt.length;
    const defects = all().filter((row) => row.isDefect()).length;
    const logged = defects > 0 ? counted('noteRowsLogged', defects) : null;
    note.show(
      button,
      { verdict: sum, number: '', texts: snapshot.texts, canUndo: changes.canTakeBack(), remark, toLookAt, logged },
      true,
    );
  };

  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => around.whenFree(tell), rest);
  };

  /** The seller asked to be taken to a row, so the page moves and its field takes the focus; never otherwise. */
  const jump = (step: 1 | -1, event: Event) => {
    if (!around.isOwn(event)) return;
    around.find();
    const rows = all();
    const { toLookAt = [] } = sumUpRows(rows.map((row) => row.verdict())) ?? {};
    const ways = step > 0 ? toLookAt : toLookAt.toReversed();
    last = ways.find((index) => (index - last) * step > 0) ?? ways[0] ?? -1;
    const row = rows[last];
    if (!row) return;
    const control = controlOf(row.fields.tracking);
    control.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
  };

  const changes = keepChanges({
    fields: () => all()[0]?.fields,
    find: around.find,
    made: () => {
      remark = null;
      around.lookLater();
      changed();
    },
    refused: () => {
      remark = { key: 'noteNotTaken' };
      changed();
    },
    isOwn: around.isOwn,
  });

  return {
    changed,
    partSaid: (verdict) => rowVerdict(verdict, wanted),
    remark: (said) => {
      remark = said;
      changed();
    },
    atConfirm: (isThere) => void note?.atConfirm(isThere),
    leave: () => {
      clearTimeout(timer);
      note?.remove();
    },
  };
}

function controlIn(button: HTMLElement): HTMLElement {
  return button.querySelector<HTMLElement>('input, button') ?? button;
}
