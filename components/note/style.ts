import tokens from '../tokens.css?inline';
import rules from './note.css?inline';

/** The note's whole style, for whoever sends it to the pages. */
export const noteStyle: string = tokens + rules;
