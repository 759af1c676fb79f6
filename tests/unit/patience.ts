// Run before every test file. Testing Library waits a second for what it is asked to find, which a machine that does
// other work meanwhile may not give it.
import { expect } from 'vitest';

if (expect.getState().testPath?.endsWith('.tsx')) {
  const { configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 20_000 });
}
