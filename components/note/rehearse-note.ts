import type { Verdict } from '@/utils/check/finding';
import { make } from './make';
import { createNote } from './note';

/** Draws a note where nobody sees it, so that the first one does not wait for the browser to compile how. */
export function rehearseNote(verdict: Verdict): void {
  const note = createNote({}, () => undefined);
  const texts = { language: 'en', messages: {} } as const;
  for (const number of [verdict.normalized, '1'])
    note.show(make('input'), { verdict, number, texts, canUndo: false, remark: null }, false);
}
