import type { Press } from './hold-during-press';
import { type Ears, listen } from './listen';

/** Hears a key on a page that nobody has open, so that the first one does not wait for the browser to compile how. */
export function rehearseListening(press: Press, signal: AbortSignal): void {
  const page = new Document();
  listen(page, press, {} as Ears, signal);
  page.dispatchEvent(new InputEvent('input', { inputType: 'insertText' }));
}
