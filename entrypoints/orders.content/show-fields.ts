import { createPickBar } from '@/components/note/pick-bar';
import type { MessageKey, Texts } from '@/utils/i18n';
import type { FormAddress } from '@/utils/page/address';
import { confirmButtonIn } from '@/utils/page/confirm-button';
import { shownLayout } from '@/utils/page/layouts/shown';
import { likenessOf } from '@/utils/page/likeness';
import { pickableAt, type Shown } from '@/utils/page/pickable';
import type { ShownFields } from '@/utils/preferences/shown-fields';
import type { Desk } from './desk';

const asks: Readonly<Record<Shown, MessageKey>> = {
  tracking: 'pickTracking',
  carrier: 'pickCarrier',
  confirm: 'pickConfirm',
};

// All that one click is made of: while a field is pointed at, the page hears nothing of it.
const clicks = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Long enough to be read; what was shown also stands in the options. */
const farewell = 8000;

/**
 * Lets the seller point at the tracking field, the carrier and, where it is not known, the button that confirms, one after
 * the other, with the pointer or with Tab and Enter, and has the worker keep what finds them again. Escape, or the end of
 * `signal`, leaves nothing behind.
 */
export function showFields(
  { kind }: FormAddress,
  texts: Texts,
  { document, worker, isOwn }: Desk,
  signal: AbortSignal,
): void {
  const end = new AbortController();
  const bar = createPickBar(texts);
  const fields: { -readonly [Name in keyof ShownFields]: ShownFields[Name] } = { tracking: '' };
  const isButtonKnown = confirmButtonIn(document, shownLayout(fields), kind);
  const steps = (Object.keys(asks) as Shown[]).slice(0, isButtonKnown ? 2 : 3);
  const picked: Element[] = [];
  let at = 0;
  const step = () => steps[at] ?? 'confirm';

  const stop = () => {
    end.abort(null);
    bar.element.remove();
  };
  const ask = (word = asks[step()]) =>
    bar.ask([{ key: 'pickStep', values: [at + 1, steps.length] }, { key: word }], {
      ...(at > 0 ? { pickSkip: next } : {}),
      pickCancel: stop,
    });
  const next = () => {
    bar.outline(null);
    at += 1;
    if (at < steps.length) ask();
    else void finish();
  };
  const finish = async () => {
    end.abort(null);
    const told = isButtonKnown || fields.confirm ? 'pickDone' : 'pickDoneUnlogged';
    const key = await worker.shown({ kind, fields }).then(
      () => told,
      () => 'pickNotSaved' as const,
    );
    bar.ask([{ key }], { pickClose: stop });
    setTimeout(stop, farewell);
  };
  const pick = async (field: Element | null) => {
    if (!field) return ask('pickOther');
    // A double click is one answer, not two.
    if (picked.includes(field)) return;
    const asked = at;
    const selector = await worker.name(likenessOf(field)).catch(() => undefined);
    if (end.signal.aborted || asked !== at) return;
    if (!selector) return ask(selector === null ? 'pickNameless' : 'pickNotSaved');
    picked.push(field);
    fields[step()] = selector;
    next();
  };

  const hear = (event: Event) => {
    // A page that takes our bar away, without which nobody knows what is asked, gets its clicks back.
    if (!bar.element.isConnected) return stop();
    const { type } = event;
    const { key } = event as KeyboardEvent;
    const path = event.composedPath();
    const isEscape = key === 'Escape';
    if (!isOwn(event) || (path.includes(bar.element) && !isEscape)) return;
    const field = pickableAt(path, step());
    if (type === 'pointermove' || type === 'focusin') return bar.outline(field);
    if (type === 'keydown' && key !== 'Enter' && !isEscape) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (isEscape) stop();
    else if (type === 'click' || type === 'keydown') void pick(field);
  };
  for (const type of [...clicks, 'pointermove', 'focusin', 'keydown'])
    document.defaultView?.addEventListener(type, hear, { capture: true, signal: end.signal });
  signal.addEventListener('abort', stop);
  document.body.prepend(bar.element);
  ask();
}
