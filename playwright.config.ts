import { defineConfig } from '@playwright/test';

// One real Chromium per worker; a failure is a failure the first time.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.output/e2e',
  globalSetup: './tests/e2e/prepare.ts',
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Generous, for a machine that does other work meanwhile; where it does not, a test takes a second or two.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
