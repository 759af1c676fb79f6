import type { Plugin } from 'vite';

const rows = 'policy-rows.ts';

/** Ships the rows of the policy without their sources: these are for those who keep the rows. */
export function unsourcedPolicy(): Plugin {
  return {
    name: 'vtr-guard:unsourced-policy',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(rows) ? withoutSources(code) : null),
  };
}

/** A module's code with each `source: '…'` on a line of its own emptied. */
export function withoutSources(code: string): string {
  return code.replace(/^(\s*source: )'[^']*',$/gm, "$1'',");
}
