import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/dom/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/unit/patience.ts'],
    retry: 0,
    // A thread starts in a fraction of the time of a process, and each of the files has one of its own.
    pool: 'threads',
    // Generous, for a machine that does other work meanwhile: what is waited for comes within moments where it does not.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
