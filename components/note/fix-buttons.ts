import type { Finding, Verdict } from '@/utils/check/finding';
import { say } from '@/utils/i18n';
import { pressable } from './pressable';
import type { NoteActions, NoteView } from './view';

/** Of several findings each has its cure beside it; in a row among many there is no room for that. */
export function areFixesInLines({ verdict, isCompact }: NoteView): boolean {
  return verdict.findings.length > 1 && !isCompact;
}

/** A button for each fix, or for those of one finding. */
export function fixButtons({ verdict, texts }: NoteView, actions: NoteActions, of?: Finding): HTMLElement[] {
  return fixesOf(verdict).flatMap((fix, index) => {
    if (of && verdict.findings.find(({ fixes }) => fixes.includes(fix)) !== of) return [];
    const kind = index === 0 ? 'main' : 'other';
    return pressable({ class: kind, 'data-fix': fix.kind }, say(texts, fix.label), (event) =>
      actions.fix?.(fix, event),
    );
  });
}

function fixesOf({ findings }: Verdict): Finding['fixes'][number][] {
  const fixes = findings.flatMap((finding) => finding.fixes);
  return fixes.filter((fix, at) => at === fixes.findIndex((it) => it.field === fix.field && it.value === fix.value));
}
