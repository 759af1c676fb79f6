import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/dom/**/*.test.{ts,tsx}'],
    retry: 0,
    // Only to end what hangs: on a busy machine the largest tests take several times as long as alone.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
