import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getuid, platform, versions } from 'node:process';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { root, runTool } from './run-tool.mjs';

/**
 * The npm that installs where Node is older than the packages ask. What comes with such a Node leaves out the tools'
 * binaries, which are optional packages with an engine of their own, without a word.
 */
const newerNpm = '11.19.1';

/** Installs the packages of the lockfile when there are none, or older ones. Throws with npm's words when that fails. */
export async function installPackages() {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  if (major < 18) throw new Error(`Node 18 or newer is needed to begin with; this is ${versions.node}.`);
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isCurrent) return;
  console.log('Installing packages (npm ci) …');
  const install = ['npm', 'ci', '--no-audit', '--no-fund'];
  // What Vite and its bundler ask: ^20.19.0 || >=22.12.0.
  const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  const newer = ['npx', '--yes', `--package=node@${await pinnedNode()}`, `--package=npm@${newerNpm}`];
  const [command, ...args] = isNewEnough ? install : [...newer, ...install];
  const { code, output } = await runTool(command, args);
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
}

/** The version of Node that the project's tools run on. */
async function pinnedNode() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).devDependencies.node;
}

/**
 * Makes sure that a Chromium is there, and fonts that can draw Chinese: through apt where this user may, else through
 * Playwright's download. Throws, saying what to install, when neither works.
 */
export async function installChromium() {
  const missing = [];
  if (!(await findChromium())) missing.push('chromium');
  if (platform === 'linux' && !(await hasChineseFont())) missing.push('fonts-noto-cjk');
  await installWithApt(missing);
  if (!(await findChromium())) {
    console.log("Downloading Playwright's Chromium …");
    await runTool('playwright', ['install', 'chromium']);
  }
  if (!(await findChromium())) {
    throw new Error(
      'No Chromium was found and none could be installed. Install one — Debian/Ubuntu: apt-get install chromium; ' +
        'macOS: brew install --cask chromium; any system: npx playwright install chromium — or name one in the ' +
        'environment variable CHROMIUM. Branded Chrome does not do: it no longer loads unpacked extensions from the ' +
        'command line.',
    );
  }
}

/** What drives Firefox asks for the BiDi command network.addDataCollector: 140 has none, 153 does (tried in 2026). */
const tooOldFirefox = 140;

/** The same for a Firefox, which only the tests need. */
export async function installFirefox() {
  if (!(await isFirefoxNewEnough())) await installWithApt(['firefox-esr']);
  if (!(await isFirefoxNewEnough())) {
    throw new Error(
      `No Firefox newer than ${tooOldFirefox} was found and none could be installed. Install one — Debian: apt-get ` +
        'install firefox-esr, with the security updates among its sources; macOS: brew install --cask firefox; ' +
        'Windows: winget install Mozilla.Firefox — or name one in the environment variable FIREFOX.',
    );
  }
}

/** One that doesn't tell its version is taken as it is. */
async function isFirefoxNewEnough() {
  const path = findFirefox();
  if (!path) return false;
  const { output } = await runTool(path, ['--version']);
  const [, major] = /Firefox (\d+)/.exec(output) ?? [];
  return major === undefined || Number(major) > tooOldFirefox;
}

/** Installs Debian packages where there is apt and this user may use it; else does nothing. */
async function installWithApt(packages) {
  if (packages.length === 0 || !(await mayUseApt())) return;
  console.log(`Installing ${packages.join(' and ')} (apt-get) …`);
  await runTool('apt-get', ['update', '-qq']);
  await runTool('apt-get', ['install', '-y', '-qq', ...packages], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
}

async function hasChineseFont() {
  const { code, output } = await runTool('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

async function mayUseApt() {
  if (platform !== 'linux' || getuid?.() !== 0) return false;
  return (await runTool('apt-get', ['--version'])).code === 0;
}
