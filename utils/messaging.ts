import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './messages';

/**
 * The browser's side of the {@link Protocol}, for pages, worker and surfaces. It weighs about 3 kB in a content script.
 *
 * `sendMessage` rejects when nobody answers: in a page whose extension was updated or removed meanwhile, and while a
 * listener of that name is missing. A caller in a page must go on without the answer.
 */
export const { sendMessage, onMessage } = defineExtensionMessaging<{ [Name in keyof Protocol]: Protocol[Name] }>();
