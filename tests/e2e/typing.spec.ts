import type { Page } from '@playwright/test';
import { expect, test } from './test';

// Flagged at the key after which no further key can cure it, because a beginning is unmistakable or a character can't
// be read. Cases: the findings' contract.
const early = [
  { carrier: 'USPS', text: '1Z', code: 'carrier-mismatch' },
  { carrier: 'USPS', text: 'TBA', code: 'carrier-mismatch' },
  { carrier: 'USPS', text: '9400 ', code: 'special-character' },
  { carrier: 'UPS', text: '1Z5R-', code: 'special-character' },
  { carrier: 'USPS', text: '９', code: 'special-character' },
] as const;

for (const { carrier, text, code } of early) {
  test(`under ${carrier}, “${text}” is flagged at its last key and not before`, async ({ order }) => {
    await order.open({ packages: [{ carrier }] });
    for (const key of text.slice(0, -1)) {
      await order.type(key);
      expect(await order.states()).not.toContain('error');
    }
    await order.type(text.slice(-1));
    await expect.poll(() => order.codes()).toEqual([code]);
    await expect(order.tracking(), 'the focus stays where the seller is typing').toBeFocused();
  });
}

test('a shown error goes with the key that cures it', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.type('1Z');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await order.page.keyboard.press('Backspace');
  await expect.poll(() => order.codes()).toEqual([]);
});

// Right numbers. Sources: tracking_number_data (MIT), carriers' guides and pages; two of each check digit at least.
const right = [
  ['UPS', '1Z5R89390357567127'],
  ['UPS', '1ZXX3150YW44070023'],
  ['UPS', 'K1506235620'],
  ['USPS', '9400111202555842332669'],
  ['USPS', '9400111206206406260787'],
  ['USPS', '4201002334249200190132607600833457'],
  ['USPS', '03071790000523483741'],
  ['USPS', '71969010756003077385'],
  ['USPS', '9261290100129851408615'],
  ['FedEx', '986578788855'],
  ['FedEx', '9611020987654312345672'],
  ['FedEx', '1001921334250001000300779017972697'],
  ['FedEx SmartPost', '61299998620341515252'],
  ['FedEx SmartPost', '9261290100129851408615'],
  ['DHL', '3318810025'],
  ['DHL eCommerce', 'GM2951173225174494'],
  ['OnTrac', 'C11031500001879'],
  ['OnTrac', 'D10011354453707'],
  ['Lasership', '1LS717793482164'],
  ['Lasership', 'LX17635036'],
  ['Canada Post', '0073938000549297'],
  ['China Post', 'RF622875135CN'],
  ['China Post', 'LX299455986CN'],
  ['SF Express', 'SF6043310798724'],
  ['4PX', '4PX3001794604846CN'],
  ['Yanwen', 'UG336196744YP'],
  ['Yun Express', 'YT2033912102000480'],
] as const;

for (const [carrier, number] of right) {
  test(`${number} is never red under ${carrier}, at no key`, async ({ order }) => {
    await order.open({ packages: [{ carrier }] });
    for (const [index, key] of [...number].entries()) {
      // The rhythm of a hand: without a pause now and then these keys are as fast as a scanner's.
      if (index % 4 === 3) await order.page.waitForTimeout(40);
      await order.type(key);
      const seen = await order.states();
      expect(seen, `after key ${index + 1}`).not.toContain('error');
      expect(seen, `after key ${index + 1}`).not.toContain('warning');
    }
    await order.leave();
    await expect.poll(() => order.states()).toEqual(['ok']);
  });
}

test('a scanner that ends with neither Enter nor Tab is judged at once', { tag: '@chromium' }, async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.tracking().focus();
  await scan(order.page, '940011120255584233266');
  await expect.poll(() => order.codes()).toEqual(['wrong-length']);
  await expect(order.tracking()).toBeFocused();
});

test('a hand that types the same number is left to finish', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.tracking().pressSequentially('940011120255584233266', { delay: 60 });
  await order.page.waitForTimeout(300);
  expect(await order.codes()).toEqual([]);
});

test('lower case is no finding', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'UPS' }] });
  await order.type('1z5r89390357567127');
  await order.leave();
  await expect.poll(() => order.states()).toEqual(['ok']);
});

/** Enters `text` at a scanner's pace, 10 ms a key: by the events' own clock, so that a busy machine changes nothing. */
async function scan(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  const keys = [...text].map((key, index) =>
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, timestamp: start + index / 100 }),
  );
  await Promise.all(keys);
}
