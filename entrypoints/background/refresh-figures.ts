import { preparePopup } from '@/entrypoints/popup/prepare-popup';
import { showAttention } from '@/utils/log/attention';
import { openLog } from '@/utils/log/database';

// Of what is confirmed in quick succession the figures are read once while they are being read, and once after it.
let areFiguresWanted = false;
let refreshing: Promise<unknown> | undefined;

/** Figures on the icon, and in the popup at its next opening, are not worth failing for. */
export async function refreshFigures(): Promise<void> {
  const wasWanted = areFiguresWanted;
  areFiguresWanted = true;
  if (wasWanted) return;
  await Promise.resolve(refreshing);
  areFiguresWanted = false;
  refreshing = Promise.allSettled([showAttention(openLog(), Date.now()), preparePopup(openLog(), Date.now())]);
}
