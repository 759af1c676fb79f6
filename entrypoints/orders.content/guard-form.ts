import { warmFont } from '@/components/note/warm-font';
import { say, type Texts } from '@/utils/i18n';
import type { Snapshot } from '@/utils/messages';
import { isForm, type PageAddress } from '@/utils/page/address';
import { quietly } from '@/utils/page/quietly';
import { askForSnapshot } from './ask-for-snapshot';
import { attendForm, type Form } from './attend-form';
import type { Desk } from './desk';
import { showFields } from './show-fields';

// Until then a page without fields may be one whose fields are still to come.
const patience = 4000;

/**
 * Guards the form of `address`, if it is one that we check, until `signal` ends: with the seller's preferences and
 * texts from the worker, from the moment they are there, and as they change. Without an answer nothing is shown, for
 * there are no words to show it in; what is confirmed is captured from the first moment on.
 */
export function guardForm(address: PageAddress | null, desk: Desk, signal: AbortSignal): void {
  if (!isForm(address)) return;
  const began = performance.now();
  let asked = 0;
  let texts: Texts | null = null;
  let showing = new AbortController();
  let form: Form | null = attendForm(address, desk);

  const apply = (snapshot: Snapshot) => {
    const { enabled } = snapshot.preferences;
    if (!texts && enabled) quietly(() => warmFont(say(snapshot.texts, { key: 'statusOk' })));
    texts = snapshot.texts;
    if (enabled) {
      form ??= attendForm(address, desk);
      form.refresh(snapshot);
    } else {
      showing.abort(null);
      form?.close();
      form = null;
    }
  };
  const ask = async () => {
    const mine = ++asked;
    const snapshot = await askForSnapshot(desk.worker, signal);
    desk.whenIdle(() => {
      // Asked again meanwhile, that answer is the newer one.
      if (snapshot && mine === asked && !signal.aborted) apply(snapshot);
    });
  };

  desk.worker.onChanged(() => void ask(), signal);
  desk.worker.onStatus(() => {
    const status = form?.status() ?? 'off';
    return status === 'unrecognised' && performance.now() - began < patience ? 'waiting' : status;
  }, signal);
  desk.worker.onShow(() => {
    if (!texts || !form) return false;
    showing.abort(null);
    showing = new AbortController();
    showFields(address, texts, desk, showing.signal);
    return true;
  }, signal);
  signal.addEventListener('abort', () => {
    showing.abort(null);
    form?.close();
  });
  void ask();
}
