/**
 * Runs `act` on a page that may hold anything, getters that throw included. What we can't read we leave alone: the check
 * of this one moment is skipped, the next is looked at afresh, and the page does not notice.
 */
export function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Nothing to say to the seller: nothing of theirs went wrong.
  }
}
