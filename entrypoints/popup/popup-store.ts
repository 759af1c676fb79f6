import { create } from 'zustand';
import type { TabState } from '@/components/tab-line';
import type { WriteTrouble } from '@/utils/log/backlog';
import type { Preferences } from '@/utils/preferences/schema';
import type { PopupLog } from './popup-log';

/** What the popup shows. Null is what has not been read yet. */
export interface PopupShown {
  readonly preferences: Preferences | null;
  /** The browser's storage refused the last change of the switch. */
  readonly notSaved: boolean;
  readonly tab: TabState;
  /** The open tab's host, where the seller would have to switch it on; null where not, or where we may not see it. */
  readonly otherHost: string | null;
  /** Hosts on which we should work and the browser doesn't let us; null until asked. */
  readonly missing: readonly string[] | null;
  readonly log: PopupLog | null;
  /** Why confirmations wait to be written; null when none does. */
  readonly trouble: WriteTrouble | null;
  readonly isLogUnreadable: boolean;
}

/** What the popup shows, kept up to date by `feedPopup`. */
export const usePopup = create<PopupShown>(() => ({
  preferences: null,
  notSaved: false,
  tab: 'asking',
  otherHost: null,
  missing: null,
  log: null,
  trouble: null,
  isLogUnreadable: false,
}));
