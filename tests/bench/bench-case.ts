import type { Row } from './row';

/** A group of rows that are measured together. A file in `cases` exports one as its default. */
export interface BenchCase {
  /** The rows it makes, by the beginning of their names; naming one on the command line runs the case. */
  readonly names: readonly string[];
  readonly measure: () => Promise<readonly Row[]>;
}
