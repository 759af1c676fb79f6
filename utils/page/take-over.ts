const started = 'vtr-guard-started';

/**
 * Takes the page over from an older script of ours, which stays in it when the extension is updated. The answered
 * signal ends when a newer one does the same.
 */
export function takeOver(document: Document): AbortSignal {
  const end = new AbortController();
  document.dispatchEvent(new Event(started));
  document.addEventListener(started, () => end.abort(), { once: true });
  return end.signal;
}
