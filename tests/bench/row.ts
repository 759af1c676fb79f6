/** One measured fact, as `npm run bench -- --json` prints it: one object a line. */
export interface Row {
  /** Rows about the recogniser begin with `recognise`, those about the whole check with `check`, peers with `peer`. */
  readonly name: string;
  /** Null when it could not be measured here; `unit` then says why. */
  readonly value: number | null;
  readonly unit: string;
  readonly target?: number;
  readonly met?: boolean;
  /** How many times the value of `than`. */
  readonly ratio?: number;
  readonly than?: string;
}

/** A row that is met from `target` upwards. */
export function atLeast(target: number, row: Row & { value: number }): Row {
  return { ...row, target, met: row.value >= target };
}

/** A row that is met up to `target`. */
export function atMost(target: number, row: Row & { value: number }): Row {
  return { ...row, target, met: row.value <= target };
}

/** A row that says in a few words why there is no number, rather than inventing one. */
export function unmeasured(name: string, error: unknown): Row {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { name, value: null, unit: `not measured: ${reason.slice(0, 80)}` };
}
