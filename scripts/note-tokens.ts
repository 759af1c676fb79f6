import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Leaves in the tokens that the note carries into every order page only those its own style uses. Pages of the
 * extension link the whole file; the note alone imports it as text (`?inline`).
 */
export function noteTokens(): Plugin {
  return {
    name: 'vtr-guard:note-tokens',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('tokens.css?inline')
        ? usedTokens(code, readFileSync(id.replace('tokens.css?inline', 'note/note.css'), 'utf8'))
        : null,
  };
}

/** The tokens without those that neither the style nor another token uses. */
export function usedTokens(tokens: string, style: string): string {
  const isUsed = (name: string) => `${style}${tokens}`.includes(`var(${name})`);
  return (
    tokens
      .replace(/^\s*(--[\w-]+):[^;]*;\n/gm, (declaration, name: string) => (isUsed(name) ? declaration : ''))
      // Where colours are forced, the browser gives a note its own; what it leaves alone stands in the note's style.
      .replace(/^@media \(forced-colors: active\) \{[\s\S]*?^\}\n/m, '')
      // A note has no root of a document, and no control that the browser would paint.
      .replace(/:root,\s*|^\s*color-scheme:[^;]*;\n/gm, '')
  );
}
