import { preparePopup } from '@/entrypoints/popup/prepare-popup';
import { showAttention } from '@/utils/log/attention';
import type { LogDatabase } from '@/utils/log/database';

/** Brings what the icon says, and the popup at its next opening, up to date after this page changed the log. */
export function refreshIcon(db: LogDatabase): void {
  void showAttention(db, Date.now()).catch(() => 'the worker does it with its next event');
  void preparePopup(db, Date.now()).catch(() => 'the popup reads the log itself');
}
