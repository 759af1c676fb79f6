// npm start: installs what is missing, builds, and opens a practice order page with the extension on it. Where there
// is no display, takes the tour instead: see tour.ts. Plain Node, because it runs before anything is installed.
import { argv, env, exit, platform } from 'node:process';
import { installChromium, installPackages } from './install.mjs';
import { runTool } from './run-tool.mjs';

const hasDisplay = platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
const isHeadless = argv.includes('--headless') || Boolean(env.CI) || !hasDisplay;

try {
  await installPackages();
  await installChromium();
  console.log('Building …');
  const build = await runTool('wxt', ['build']);
  if (build.code !== 0) throw new Error(build.output);
  const script = isHeadless ? 'scripts/tour.ts' : 'scripts/practise.ts';
  exit((await runTool('tsx', [script], { show: true })).code);
} catch (error) {
  console.error(error.message);
  exit(1);
}
