import { expect, it } from 'vitest';
import { findingCodes } from '@/utils/check/finding';
import { rules } from '@/utils/check/rules';

it('rules speak in the order of precedence, and merely follow from what was said before them', () => {
  const places = rules.map(({ code }) => findingCodes.indexOf(code));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  for (const { code, silentAfter = [] } of rules)
    for (const before of silentAfter)
      expect(findingCodes.indexOf(before), `${code} after ${before}`).toBeLessThan(findingCodes.indexOf(code));
});
