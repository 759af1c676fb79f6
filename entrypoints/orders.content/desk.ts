import type { Verdict } from '@/utils/check/finding';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import type { Press } from '@/utils/page/hold-during-press';
import type { Policy } from '@/utils/policy/policy';
import type { Worker } from './connect-worker';
import type { Register } from './keep-register';

/** What checking a form takes, handed in: nothing here knows a browser or a carrier. */
export interface Desk {
  readonly document: Document;
  readonly worker: Worker;
  readonly register: Register;
  readonly check: (shipment: Shipment, circumstances: Circumstances) => Verdict;
  readonly policyFor: (marketplace: string, day: string) => Policy;
  readonly isOwn: (event: Event) => boolean;
  readonly now: () => number;
  /** Hears of a press before anything else here does. */
  readonly press: Press;
  /** Does something once the browser has nothing else to do, and before the seller's first key or click. */
  readonly whenIdle: (act: () => void) => void;
}
