import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { carriers } from '../utils/carriers/catalogue';
import { packed } from '../utils/carriers/packed';

const catalogue = ['utils', 'carriers', 'catalogue.ts'].join(sep);

/** Ships the catalogue as its packed text: in a build, everyone who imports it gets the same carriers from that. */
export function compactCatalogue(): Plugin {
  return {
    name: 'vtr-guard:compact-catalogue',
    apply: 'build',
    load: (id) =>
      id.endsWith(catalogue)
        ? `import { unpacked } from './packed'; let all; export const carriers = () => (all ??= unpacked(${JSON.stringify(packed(carriers()))}));`
        : null,
  };
}
