import { defineContentScript } from 'wxt/utils/define-content-script';
import { rehearseNote } from '@/components/note/rehearse-note';
import { check } from '@/utils/check/check';
import { rehearsal } from '@/utils/check/rehearse';
import { isForm } from '@/utils/page/address';
import { followAddress } from '@/utils/page/follow-address';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { rehearseListening } from '@/utils/page/rehearse-listening';
import { takeOver } from '@/utils/page/take-over';
import { policyFor } from '@/utils/policy/policy';
import { attendDetails } from './attend-details';
import { connectWorker } from './connect-worker';
import { guardForm } from './guard-form';
import { keepRegister } from './keep-register';
import { waitForIdle } from './wait-for-idle';

export default defineContentScript({
  matches: ['https://sellercentral.amazon.com/orders-v3*', 'https://sellercentral.amazon.com/gp/orders-v2/*'],
  runAt: 'document_idle',

  main() {
    // Neither is needed before an order is opened.
    const open = () => {
      const worker = connectWorker();
      return { worker, register: keepRegister(worker, isOwn) };
    };
    let opened: ReturnType<typeof open> | undefined;
    const isOwn = (event: Event) => event.isTrusted;
    const end = new AbortController();
    const born = Date.now();

    followAddress(window, end.signal, (address, signal) => {
      opened?.register.arrive(address);
      if (!isForm(address) && address?.kind !== 'details') return;
      // First, for a press also ends the wait, and what is done then must know of it.
      const press = holdDuringPress(window, signal);
      const whenIdle = waitForIdle(window, signal);
      whenIdle(() => {
        takeOver(document, born, end, signal);
        if (signal.aborted) return;
        opened ??= open();
        const desk = { document, ...opened, check, policyFor, isOwn, now: Date.now, press, whenIdle };
        attendDetails(address, desk, signal);
        guardForm(address, desk, signal);
        if (!isForm(address)) return;
        for (const step of rehearsal(rehearseNote)) requestIdleCallback(step);
        requestIdleCallback(() => rehearseListening(press, signal));
      });
    });
  },
});
