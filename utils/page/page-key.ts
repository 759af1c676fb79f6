/** Names a kind of page on a host: another form on each, for Amazon changes them at different times. */
export function pageKey(host: string, kind: string): string {
  return `${host} ${kind}`;
}
