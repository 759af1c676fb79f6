import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { runTool } from './run-tool.mjs';

// Branded Chrome and Edge no longer load unpacked extensions from the command line, so they are not looked for.
const names = platform === 'win32' ? ['chromium.exe'] : ['chromium', 'chromium-browser', 'ungoogled-chromium'];

const usualPlaces = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium', '/usr/lib/chromium/chromium'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(env.HOME ?? '', 'Applications/Chromium.app/Contents/MacOS/Chromium'),
    '/opt/homebrew/bin/chromium',
  ],
  win32: [
    join(env.LOCALAPPDATA ?? '', 'Chromium\\Application\\chrome.exe'),
    join(env.PROGRAMFILES ?? '', 'Chromium\\Application\\chrome.exe'),
  ],
};

/**
 * The path of a Chromium that loads unpacked extensions: `CHROMIUM` of the environment, one on the PATH, one in the
 * usual places of this system, or the one Playwright downloaded. Null when there is none.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  if (env.CHROMIUM) return env.CHROMIUM;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [...onPath, ...(usualPlaces[platform] ?? [])].find((path) => existsSync(path));
  return found ?? (await downloadedChromium());
}

// Asked of the installed Node: Playwright ends a process whose Node is too old for it.
async function downloadedChromium() {
  const { code, output } = await runTool('node', ['-p', "require('@playwright/test').chromium.executablePath()"]);
  const path = output.trim();
  return code === 0 && existsSync(path) ? path : null;
}
