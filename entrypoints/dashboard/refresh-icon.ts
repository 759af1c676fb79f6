import { showAttention } from '@/utils/log/attention';
import type { LogDatabase } from '@/utils/log/database';

/** Brings what the icon says up to date after this page changed the log. */
export function refreshIcon(db: LogDatabase): void {
  void showAttention(db, Date.now()).catch(() => 'the worker does it with its next event');
}
