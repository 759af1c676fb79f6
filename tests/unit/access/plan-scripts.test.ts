import { describe, expect, it } from 'vitest';
import { planScripts, scriptFor } from '@/utils/access/plan-scripts';

const declared = {
  matches: ['https://sellercentral.amazon.com/orders-v3*', 'https://sellercentral.amazon.com/gp/orders-v2/*'],
  js: ['content-scripts/orders.js'],
};
const de = 'sellercentral.amazon.de';
const jp = 'sellercentral.amazon.co.jp';
const [german, japanese] = [scriptFor(de, declared), scriptFor(jp, declared)];
const before = { ...german, matches: ['https://sellercentral.amazon.de/orders-v3*'] };

describe('the script of another host', () => {
  it('is the manifest’s own, on the same paths', () => {
    expect(german).toEqual({
      id: de,
      matches: ['https://sellercentral.amazon.de/orders-v3*', 'https://sellercentral.amazon.de/gp/orders-v2/*'],
      js: ['/content-scripts/orders.js'],
    });
  });

  it.each(['content-scripts/orders.js', '/content-scripts/orders.js', 'moz-extension://1-2/content-scripts/orders.js'])(
    'is a path from the top, whether the browser calls it %s',
    (file) => {
      expect(scriptFor(de, { ...declared, js: [file] }).js).toEqual(['/content-scripts/orders.js']);
    },
  );
});

describe('scripts are registered exactly where they should be', () => {
  it.each([
    ['nothing wanted, nothing there', [], [], [], []],
    ['switched on', [de], [], [], [de]],
    ['a second one', [de, jp], [german], [], [jp]],
    ['all there already', [de, jp], [japanese, german], [], []],
    ['switched off', [jp], [german, japanese], [de], []],
    ['all off', [], [german, japanese], [de, jp], []],
    ['after an update that knows more paths', [de], [before], [de], [de]],
    ['after an update that calls the file differently', [de], [{ ...german, js: ['old.js'] }], [de], [de]],
    ['given back in another order', [de], [{ ...german, matches: [...german.matches].reverse() }], [], []],
    [
      'given back with the extension’s address',
      [de],
      [{ ...german, js: ['moz-extension://1-2/content-scripts/orders.js'] }],
      [],
      [],
    ],
    ['given back without a slash', [de], [{ ...german, js: ['content-scripts/orders.js'] }], [], []],
    ['a stranger’s', [], [{ ...german, id: 'of an older version' }], ['of an older version'], []],
  ])('%s', (_, hosts, registered, unregister, register) => {
    const plan = planScripts(hosts, registered, declared);
    expect(plan.unregister).toEqual(unregister);
    expect(plan.register.map(({ id }) => id)).toEqual(register);
  });
});
