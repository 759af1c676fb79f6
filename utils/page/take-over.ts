const started = 'vtr-guard-started';

/**
 * Takes the page over from an older script of ours, which stays in it when the extension is updated, and yields it to a
 * newer one: then `end` ends. It listens until `stay` ends, while there is something on the page to be at odds over.
 *
 * `born` says which of two is newer. An older one may come to the page later: then it is told at once.
 */
export function takeOver(document: Document, born: number, end: AbortController, stay: AbortSignal): void {
  const claim = () => document.dispatchEvent(new CustomEvent(started, { detail: born }));
  const hear = (event: Event) => {
    const { detail } = event as CustomEvent<number>;
    if (detail > born) end.abort(null);
    else if (detail < born) claim();
  };
  document.addEventListener(started, hear, { signal: stay });
  claim();
}
