import type { Plugin } from 'vite';

const entrypoint = 'virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Ships the content script without what WXT puts around it and it does not use: a context object and a logger, together
 * 3.5 kB in every order page. `utils/page/take-over.ts` and `follow-address.ts` do the little that is needed of them.
 */
export function bareContentScript(): Plugin {
  return {
    name: 'vtr-guard:bare-content-script',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id.includes(entrypoint) ? `\0bare:${id.slice(id.indexOf(entrypoint) + entrypoint.length)}` : null,
    load: (id) =>
      id.startsWith('\0bare:')
        ? `import definition from ${JSON.stringify(id.slice(6))};\nexport default definition.main();`
        : null,
  };
}
