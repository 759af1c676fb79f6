import type { Row } from './row';

/** A group of rows that are measured together. A file in `cases` exports one as its default. */
export interface BenchCase {
  /** The rows it makes, by the beginning of their names; naming one on the command line runs the case. */
  readonly names: readonly string[];
  /** Takes minutes, or a browser: measured when named, and not by a plain `npm run bench`. */
  readonly isLong?: true;
  readonly measure: () => Promise<readonly Row[]>;
}
