import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const tokensFile = 'components/tokens.css';
const styleFile = 'components/note/note.css';

/**
 * Leaves in the tokens that the note carries into every order page only those its own style uses, and gives them short
 * names there. Pages of the extension link the whole file; the content script alone imports styles as text (`?inline`).
 */
export function noteTokens(): Plugin {
  return {
    name: 'vtr-guard:note-tokens',
    apply: 'build',
    enforce: 'pre',
    transform: (code, id) => {
      if (!id.endsWith('.css?inline')) return null;
      const style = readFileSync(styleFile, 'utf8');
      const shorten = shortNames(style + readFileSync(tokensFile, 'utf8'));
      return shorten(id.endsWith(`${tokensFile}?inline`) ? usedTokens(code, style) : code);
    },
  };
}

/** Answers how to write a style sheet with short names for the tokens of `styles`. */
export function shortNames(styles: string): (css: string) => string {
  const names = [...new Set(styles.match(/--[a-z][\w-]*/g))];
  return (css) => css.replace(/--[a-z][\w-]*/g, (name) => `--${names.indexOf(name).toString(36)}`);
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
