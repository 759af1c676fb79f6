import type { Plugin } from 'vite';

const entrypoint = 'virtual:wxt-content-script-isolated-world-entrypoint?';

/**
 * Ships the content script without what WXT puts around it and it does not use: a context object and a logger, together
 * 3.5 kB in every order page. `utils/page/take-over.ts` and `follow-address.ts` do the little that is needed of them.
 * Nor does it ship what its definition says for the manifest.
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
    transform: (code, id) => (id.endsWith('orders.content/index.ts') ? withoutManifest(code) : null),
  };
}

/** The definition's code without `matches` and `runAt`, each of which stands on a line of its own. */
export function withoutManifest(code: string): string {
  return code.replace(/^\s*(?:matches: \[.*\]|runAt: '.*'),\n/gm, '');
}
