import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { requestAccess } from '@/utils/access/host-access';
import { tagOf } from '@/utils/i18n';
import type { PopupContent } from './content-of';
import { readKept } from './kept-content';
import { Popup } from './popup';
import '@/components/surface.css';

// What reads the log (the database, the preferences' schema, the catalogue of texts) is four times the size of what
// shows it, so it comes after what was kept from before has been painted.
const live = () => import('./live-popup');
const root = createRoot(document.getElementById('root')!);

function show({ texts, view }: PopupContent, now: number): void {
  document.documentElement.lang = tagOf(texts.language);
  root.render(
    <Popup
      texts={texts}
      view={view}
      now={now}
      onEnable={(enabled) => void live().then(({ actions }) => actions.switchAll(enabled))}
      onAccount={(account) => void live().then(({ actions }) => actions.chooseAccount(account))}
      onLooked={({ key }) => void live().then(({ actions }) => actions.looked(key))}
      onAllow={(hosts) => void allow(hosts)}
      onShow={() => void live().then(({ actions }) => actions.showFields())}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />,
  );
}

/** The browser may be asked in the click itself only. Should it close us for its question, the worker finishes the job. */
async function allow(hosts: readonly string[]): Promise<void> {
  if (await requestAccess(hosts)) await live().then(({ actions }) => actions.switchOn(hosts));
}

/**
 * Waits until what was drawn stands on the screen: two processes are still at it after our own frame, and what is loaded
 * meanwhile would hold them up. A page that nobody sees is not painted.
 */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver((entries) => {
      if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, 300);
  });
}

const kept = await readKept(Date.now());
if (kept) {
  flushSync(() => show(kept, Date.now()));
  await painted();
}
const { watchPopup } = await live();
watchPopup(show);
