import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

const names = platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];

const usualPlaces = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
  darwin: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(env.HOME ?? '', 'Applications/Firefox.app/Contents/MacOS/firefox'),
  ],
  win32: [join(env.PROGRAMFILES ?? '', 'Mozilla Firefox\\firefox.exe')],
};

/**
 * The path of a Firefox: `FIREFOX` of the environment, one on the PATH, or one in the usual places. Null when there is
 * none.
 *
 * @returns {string | null}
 */
export function findFirefox() {
  if (env.FIREFOX) return env.FIREFOX;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...(usualPlaces[platform] ?? [])].find((path) => existsSync(path)) ?? null;
}
