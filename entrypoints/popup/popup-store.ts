import { create } from 'zustand';
import type { TabState } from '@/components/tab-line';
import type { WriteTrouble } from '@/utils/log/backlog';
import type { Due } from '@/utils/log/due';
import type { LoggedPackage } from '@/utils/log/read';
import type { Summary } from '@/utils/log/summary';
import type { Preferences } from '@/utils/preferences/schema';
import type { ExpectedDefects } from './expected-defects';

/** What the popup shows. Null is what has not been read yet. */
export interface PopupShown {
  readonly preferences: Preferences | null;
  /** The browser's storage refused the last change of the switch. */
  readonly notSaved: boolean;
  readonly tab: TabState;
  readonly summary: Summary | null;
  readonly recent: readonly LoggedPackage[] | null;
  readonly defects: ExpectedDefects | null;
  /** What wants doing; null until read. */
  readonly due: Due | null;
  /** Why confirmations wait to be written; null when none does. */
  readonly trouble: WriteTrouble | null;
  readonly isLogUnreadable: boolean;
}

/** What the popup shows, kept up to date by `feedPopup`. */
export const usePopup = create<PopupShown>(() => ({
  preferences: null,
  notSaved: false,
  tab: 'asking',
  summary: null,
  recent: null,
  defects: null,
  due: null,
  trouble: null,
  isLogUnreadable: false,
}));
