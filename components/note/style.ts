import tokens from '../tokens.css?inline';
import rules from './note.css?inline';
import type { Scheme } from './scheme';

const darkOnly = /@media\s*\(prefers-color-scheme:\s*dark\)/g;

/** The note's whole style. The tokens ask the system for its scheme; inside a page the page decides. */
export function styleIn(scheme: Scheme): string {
  return tokens.replace(darkOnly, scheme === 'dark' ? '@media all' : '@media not all') + rules;
}
