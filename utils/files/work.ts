/** How a long piece of work is watched and ended by the seller. */
export interface Work {
  /** Aborting it ends the work with the signal's own reason; nothing is left behind. */
  readonly signal?: AbortSignal | undefined;
  /** Told how much is done, between 0 and 1, never less than before. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** Tells how far `work` is, and ends it here when the seller has had enough. */
export function tell({ signal, onProgress }: Work, share: number): void {
  onProgress?.(Math.min(1, share));
  signal?.throwIfAborted();
}

/** The same, and lets the page draw and listen. Not for inside a transaction, which would not outlive it. */
export async function pause(work: Work, share: number): Promise<void> {
  tell(work, share);
  await new Promise((resolve) => setTimeout(resolve));
  work.signal?.throwIfAborted();
}

/** `work` as a part of a larger one: its progress counts from `from` to `to` there. */
export function partOf({ signal, onProgress }: Work, from: number, to: number): Work {
  return { signal, onProgress: onProgress && ((share) => onProgress(from + share * (to - from))) };
}
