import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { requestAccess } from '@/utils/access/host-access';
import { tagOf } from '@/utils/i18n';
import type { PopupContent } from './content-of';
import { Popup } from './popup';
import '@/components/surface.css';

/** Shows what the popup says at `now` (milliseconds since 1970) in the elements that are already there. */
export type Show = (content: PopupContent, now: number) => void;

const live = () => import('./live-popup');

/** Lets React take over what `stillOf` drew of `content` at `now` into `root`, element by element. */
export function takeOver(root: HTMLElement, content: PopupContent, now: number): Show {
  // An update before React has all its elements would make it throw them away and start anew.
  return flushSync(() => showIn(hydrateRoot(root, popupOf(content, now))));
}

/** Lets React fill the empty `root` with what is shown first. */
export function fill(root: HTMLElement): Show {
  return showIn(createRoot(root));
}

function showIn(root: Root): Show {
  return (content, now) => {
    document.documentElement.lang = tagOf(content.texts.language);
    root.render(popupOf(content, now));
  };
}

function popupOf(content: PopupContent, now: number) {
  return (
    <Popup
      {...content}
      now={now}
      onEnable={(enabled) => void live().then(({ actions }) => actions.switchAll(enabled))}
      onAccount={(account) => void live().then(({ actions }) => actions.chooseAccount(account))}
      onLooked={({ key }) => void live().then(({ actions }) => actions.looked(key))}
      onAllow={(hosts) => void allow(hosts)}
      onShow={() => void live().then(({ actions }) => actions.showFields())}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

/** The browser may be asked in the click itself only. Should it close us for its question, the worker finishes the job. */
async function allow(hosts: readonly string[]): Promise<void> {
  if (await requestAccess(hosts)) await live().then(({ actions }) => actions.switchOn(hosts));
}
