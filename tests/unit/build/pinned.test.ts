import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import playwright from '../../../playwright.config';
import vitest from '../../../vitest.config';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

it('every dependency is pinned to one version, the same in the lockfile', () => {
  const { dependencies, devDependencies, overrides } = json('package.json');
  const { packages } = json('package-lock.json');
  const wanted: [string, string][] = Object.entries({ ...dependencies, ...devDependencies, ...overrides });
  expect(wanted.length).toBeGreaterThan(30);
  for (const [name, version] of wanted) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});

it('no test is tried twice', () => {
  expect(playwright.retries).toBe(0);
  expect(vitest.test?.retry).toBe(0);
  expect(playwright.forbidOnly).toBe(true);
});
