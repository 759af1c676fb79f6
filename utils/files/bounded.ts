/** Longer than anything Amazon takes (50 characters, Shipping Confirmation file), and short enough to be kept. */
const longestText = 200;

/**
 * The beginning of a text that comes from outside, as far as it is kept: 200 UTF-16 units at most. It is cut between
 * characters and never through one, because half a character can't be stored everywhere.
 */
export function bounded(whole: string): string {
  if (whole.length <= longestText && whole.isWellFormed()) return whole;
  return whole
    .slice(0, longestText)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
}
