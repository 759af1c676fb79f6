// npm test: installs what is missing, then takes every step; `--only=lint,unit` takes some. A step that cannot be
// carried out counts as failed. Plain Node, because it runs before anything is installed.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { auditBuild } from './audit-build.mjs';
import { installChromium, installFirefox, installPackages } from './install.mjs';
import { root, runTool } from './run-tool.mjs';

/**
 * One step's result: what it counted, and what to show beneath its line.
 * @typedef {{ passed: number, failed: number, details?: string }} Result
 */

/** @type {Record<string, () => Promise<Result>>} */
const steps = {
  lint: () => once('biome', ['check', '--error-on-warnings', '.']),
  types: async () => {
    const prepared = await once('wxt', ['prepare']);
    return prepared.failed ? prepared : once('tsc', ['--noEmit']);
  },
  unit: () => report('vitest', ['run', '--reporter=json', '--outputFile=.output/unit.json'], 'unit.json', countVitest),
  build: async () => {
    const chrome = await once('wxt', ['build']);
    const firefox = await once('wxt', ['build', '-b', 'firefox', '--mv3']);
    return {
      passed: chrome.passed + firefox.passed,
      failed: chrome.failed + firefox.failed,
      details: [chrome.details, firefox.details].filter(Boolean).join('\n'),
    };
  },
  audit: async () => {
    const checks = await auditBuild();
    const lines = checks.flatMap(({ name, problem, note }) => {
      if (problem) return [`✗ ${name}: ${problem}`];
      return note ? [`· ${name}: ${note}`] : [];
    });
    const failed = checks.filter(({ problem }) => problem).length;
    return { passed: checks.length - failed, failed, details: lines.join('\n') };
  },
  e2e: () =>
    report('playwright', ['test', '--reporter=json'], 'e2e.json', countPlaywright, {
      PLAYWRIGHT_JSON_OUTPUT_NAME: join(root, '.output/e2e.json'),
    }),
};

const chosen = argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');
const unknown = chosen?.filter((name) => !(name in steps)) ?? [];
if (unknown.length > 0) {
  console.error(`No step ${unknown.join(', ')}. Steps: ${Object.keys(steps).join(', ')}`);
  exit(1);
}

let passed = 0;
let failed = 0;

await take('install', async () => {
  await installPackages();
  if (!chosen || chosen.includes('e2e')) {
    await installChromium();
    await installFirefox();
  }
  await mkdir(join(root, '.output'), { recursive: true });
  return { passed: 0, failed: 0 };
});
// Without packages every further step would only repeat that they are missing.
if (failed === 0)
  for (const [name, step] of Object.entries(steps)) if (!chosen || chosen.includes(name)) await take(name, step);

console.log(`\n${passed} passed, ${failed} failed`);
exit(failed === 0 ? 0 : 1);

/** Takes one step, prints its line, adds up. */
async function take(name, step) {
  const began = Date.now();
  /** @type {Result} */
  let result;
  try {
    result = await step();
  } catch (error) {
    result = { passed: 0, failed: 1, details: error instanceof Error ? error.message : String(error) };
  }
  passed += result.passed;
  failed += result.failed;
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  const word = result.failed ? '✗' : '✓';
  console.log(`${word} ${name.padEnd(8)} ${count(result).padEnd(24)} ${seconds.padStart(6)} s`);
  if (result.details) console.log(result.details.replace(/^/gm, '    '));
}

function count({ passed, failed }) {
  if (passed + failed === 0) return '';
  return failed ? `${passed} passed, ${failed} failed` : `${passed} passed`;
}

/** A tool that passes or fails as a whole. */
async function once(tool, args) {
  const { code, output } = await runTool(tool, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, details: output };
}

/** A test runner that writes a report; without one, it counts as failed. */
async function report(tool, args, file, countIn, env = {}) {
  const path = join(root, '.output', file);
  await rm(path, { force: true });
  const { code, output } = await runTool(tool, args, { env });
  let result;
  try {
    result = countIn(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, details: `${tool} left no report.\n${output}` };
  }
  if (code !== 0 && result.failed === 0) return { ...result, failed: 1, details: output };
  if (result.passed === 0 && result.failed === 0) return { passed: 0, failed: 1, details: `${tool} ran no test.` };
  return result;
}

/** A file that does not even load has no tests to count: it counts as one. What is skipped counts as failed. */
function countVitest({ testResults }) {
  const details = [];
  let passed = 0;
  let failed = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    const file = name.slice(root.length + 1);
    if (status === 'failed' && assertionResults.length === 0) {
      failed += 1;
      details.push(`✗ ${file}\n${message}`);
    }
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      else {
        failed += 1;
        details.push(`✗ ${file} › ${test.fullName} (${test.status})\n${test.failureMessages.join('\n')}`);
      }
    }
  }
  return { passed, failed, details: details.join('\n') };
}

function countPlaywright({ suites, errors }) {
  const details = errors.map(({ message }) => `✗ ${message}`);
  let passed = 0;
  let failed = errors.length;
  const visit = (suite, path) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'expected') passed += 1;
        else {
          failed += 1;
          const messages = test.results.flatMap(({ errors }) => errors.map(({ message }) => message));
          details.push(`✗ ${[...path, spec.title].join(' › ')} (${test.status})\n${messages.join('\n')}`);
        }
      }
    }
    for (const inner of suite.suites ?? []) visit(inner, inner.title ? [...path, inner.title] : path);
  };
  for (const suite of suites) visit(suite, [suite.file]);
  return { passed, failed, details: details.join('\n') };
}
