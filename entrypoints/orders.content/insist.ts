// A worker may just be starting, or its storage be busy; nothing must be lost for that.
const delays = [500, 2000, 8000, 30_000];

/** Asks again until it is answered, five times in all; not again once `isVain`. Throws what the last refusal was. */
export async function insist<Answer>(ask: () => Promise<Answer>, isVain: () => boolean): Promise<Answer> {
  for (const delay of delays) {
    try {
      return await ask();
    } catch (refusal) {
      if (isVain()) throw refusal;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return ask();
}
