import type { Plugin } from 'vite';

const sourced = /[/\\](policy-rows\.ts|page[/\\]layouts[/\\][\w-]+\.ts)$/;

/** Ships the rows of the policy and the page's layouts without their sources: these are for those who keep them. */
export function leaveOutSources(): Plugin {
  return {
    name: 'vtr-guard:leave-out-sources',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (sourced.test(id) ? withoutSources(code) : null),
  };
}

/** A module's code without `source: '…'`, `seen` and `fixture`, each of which stands on a line of its own. */
export function withoutSources(code: string): string {
  return code.replace(/^\s*(?:source|seen|fixture): '[^']*',\n/gm, '');
}
