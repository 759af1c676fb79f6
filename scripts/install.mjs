import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { getuid, platform, versions } from 'node:process';
import { findChromium } from './find-chromium.mjs';
import { root, runTool } from './run-tool.mjs';

/** Installs the packages of the lockfile when there are none, or older ones. Throws with npm's words when that fails. */
export async function installPackages() {
  const major = Number(versions.node.split('.')[0]);
  if (major < 18) throw new Error(`Node 18 or newer is needed to begin with; this is ${versions.node}.`);
  const installed = join(root, 'node_modules', '.package-lock.json');
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
  if (isCurrent) return;
  console.log('Installing packages (npm ci) …');
  const { code, output } = await runTool('npm', ['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
}

/**
 * Makes sure that a Chromium is there, and fonts that can draw Chinese: through apt where this user may, else through
 * Playwright's download. Throws, saying what to install, when neither works.
 */
export async function installBrowser() {
  const missing = [];
  if (!(await findChromium())) missing.push('chromium');
  if (platform === 'linux' && !(await hasChineseFont())) missing.push('fonts-noto-cjk');
  if (missing.length === 0) return;

  if (await mayUseApt()) {
    console.log(`Installing ${missing.join(' and ')} (apt-get) …`);
    await runTool('apt-get', ['update', '-qq']);
    await runTool('apt-get', ['install', '-y', '-qq', ...missing], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  }
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

async function hasChineseFont() {
  const { code, output } = await runTool('fc-list', [':lang=zh', 'family']);
  return code === 0 && output.trim() !== '';
}

async function mayUseApt() {
  if (platform !== 'linux' || getuid?.() !== 0) return false;
  return (await runTool('apt-get', ['--version'])).code === 0;
}
