/** The stretch of the rate a meter shows. */
export interface MeterScale {
  /** The share (0–1) at its left end; the right end is always 1. */
  readonly from: number;
}

/** Left ends, finest first. The finest shows the goals well apart; the others are for rates that fell below it. */
const beginnings = [0.9, 0.8, 0.5, 0] as const;

/** The finest scale on which `share` (0–1) is seen, so that a full bar always means 100 %. */
export function scaleFor(share: number): MeterScale {
  return { from: beginnings.find((beginning) => share > beginning) ?? 0 };
}

/** Where `share` lies on `scale`, in percent of its length, kept within its ends. */
export function placeOn(scale: MeterScale, share: number): number {
  const place = ((share - scale.from) / (1 - scale.from)) * 100;
  return Math.min(100, Math.max(0, place));
}
