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
  timeout: 180_000,
  expect: { timeout: 30_000, toPass: { timeout: 30_000 } },
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: /firefox\.spec/ },
    // The same scenarios in Firefox. Left to Chromium are those tagged for it, which need what only its tools give; long
    // tables that would only be gone through twice; and keys that no keyboard has, which are not typed there but set.
    {
      name: 'firefox',
      testMatch:
        /(firefox|typing|findings|fixes|page|kat|log|bulk|details|order-days|options|popup|note-dismissal|show-fields|dashboard|hostile|accessibility)\.spec/,
      grepInvert: /@chromium|never red|findings\.spec\.ts pasted |typed .*full-width|“９”/,
    },
  ],
});
