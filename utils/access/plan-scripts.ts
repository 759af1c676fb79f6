import { homeHost } from '@/utils/page/hosts';

/** The content script as the manifest declares it for the host granted at install. */
export interface DeclaredScript {
  readonly matches: readonly string[];
  readonly js: readonly string[];
}

/** The same script as it is registered for another host; `id` is the host. */
export interface HostScript extends DeclaredScript {
  readonly id: string;
}

/** What has to be done so that the right scripts are registered. */
export interface ScriptPlan {
  readonly unregister: readonly string[];
  readonly register: readonly HostScript[];
}

/** The script of the manifest for `host`: the same file, the same paths. */
export function scriptFor(host: string, declared: DeclaredScript): HostScript {
  const matches = declared.matches.map((match) => match.replace(homeHost, host));
  return { id: host, matches, js: declared.js.map(pathOf) };
}

/**
 * Plans which scripts to register and which to drop.
 *
 * One that is registered differently from what the manifest says today, as after an update of the extension, is
 * registered anew.
 * @param hosts those the seller wants and the browser allows
 */
export function planScripts(
  hosts: readonly string[],
  registered: readonly HostScript[],
  declared: DeclaredScript,
): ScriptPlan {
  const wanted = hosts.map((host) => scriptFor(host, declared));
  const isKept = (one: HostScript) => registered.some((other) => isSame(one, other));
  return {
    unregister: registered.filter((one) => !wanted.some((other) => isSame(one, other))).map(({ id }) => id),
    register: wanted.filter((one) => !isKept(one)),
  };
}

/** Firefox's own manifest has whole addresses where it takes paths only. */
function pathOf(file: string): string {
  return file.replace(/^(\w+-extension:\/\/[^/]+)?\/?/, '/');
}

/** Browsers give files back with or without a slash or the extension's own address before them, matches in any order. */
function isSame(one: HostScript, other: HostScript): boolean {
  return one.id === other.id && sorted(one.matches) === sorted(other.matches) && files(one) === files(other);
}

function sorted(texts: readonly string[]): string {
  return [...texts].sort().join(' ');
}

function files({ js }: HostScript): string {
  return js.map(pathOf).join(' ');
}
