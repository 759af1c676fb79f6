import type { Plugin } from 'vite';

const context = 'wxt/utils/content-script-context';

/**
 * Ships the content script without WXT's context object, which it does not use: the object would be 3 kB in every
 * order page. `utils/page/take-over.ts` and `follow-address.ts` do the little that is needed of it.
 */
export function bareContentScript(): Plugin {
  return {
    name: 'vtr-guard:bare-content-script',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === context ? `\0${context}` : null),
    load: (id) => (id === `\0${context}` ? 'export class ContentScriptContext {}' : null),
  };
}
