import type { Phrase } from '@/utils/i18n';
import { tellOutcome } from './dashboard-store';

/** Copies a text and tells the seller so, or that the browser refused. */
export async function copyText(text: string, phrase: Phrase): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tellOutcome({ tone: 'ok', phrase });
  } catch {
    tellOutcome({ tone: 'error', phrase: { key: 'dashboardNotCopied' } });
  }
}
