import type { NoteActions } from '@/components/note/view';
import type { Fix } from '@/utils/check/finding';
import { readField, writeField } from '@/utils/page/field';
import type { PackageFields } from '@/utils/page/packages';

/** Which field of a package. */
type Pick = (fields: PackageFields) => HTMLElement | null;

/** What changing a package's fields asks of those around. */
export interface Changing {
  readonly fields: () => PackageFields | undefined;
  /** Finds the fields anew: the page may have replaced them. */
  readonly find: () => void;
  /** Called once the change was made, before it is known whether the page takes it. */
  readonly made: () => void;
  /** The page put the old value back. */
  readonly refused: () => void;
  readonly isOwn: (event: Event) => boolean;
}

/** What a note's buttons do to the fields, on the seller's own click; the last change is kept, to be taken back. */
export interface Changes {
  readonly fix: NonNullable<NoteActions['fix']>;
  readonly undo: NonNullable<NoteActions['undo']>;
  /** True for the seller's own click, but not the second of a double click: that falls on what the first one put there. */
  readonly isMeant: (event: Event) => boolean;
  /** True while what the last change entered still stands. */
  readonly canTakeBack: () => boolean;
}

/** How long a framework may need to render what it was given, in ms; a refusal shows in the next frames. */
const patience = 300;

/** Starts keeping changes; there is none yet. */
export function keepChanges({ fields, find, made, refused, isOwn }: Changing): Changes {
  let last: { pick: Pick; was: string; is: string } | null = null;
  const at = (pick: Pick) => {
    const all = fields();
    return all ? pick(all) : null;
  };

  const isMeant = (event: Event) => isOwn(event) && !((event as MouseEvent).detail > 1);

  const change = async (pick: Pick, value: string, canTakeBack: boolean) => {
    find();
    const field = at(pick);
    const was = readField(field);
    last = canTakeBack ? { pick, was, is: value } : null;
    if (field) writeField(field, value);
    made();
    await new Promise((resolve) => setTimeout(resolve, patience));
    find();
    const again = at(pick);
    const is = readField(again);
    // The seller may have gone on typing meanwhile; only the old value still standing is a refusal, or no field.
    if (again && (is === value || is !== was)) return;
    last = null;
    refused();
  };

  return {
    fix: (fix, event) => {
      if (isMeant(event)) void change(fieldOf(fix), fix.value, true);
    },
    undo: (event) => {
      if (isMeant(event) && last) void change(last.pick, last.was, false);
    },
    isMeant,
    canTakeBack: () => last !== null && readField(at(last.pick)) === last.is,
  };
}

/** The field a fix is about. */
function fieldOf(fix: Fix): Pick {
  if (fix.field === 'tracking') return (fields) => fields.tracking;
  if (fix.field === 'service') return (fields) => fields.typedService;
  return fix.kind === 'clean' ? (fields) => fields.typedCarrier : (fields) => fields.carrier;
}
