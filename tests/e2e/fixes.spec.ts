import type { PracticePackage } from '../fixtures/replica/scenario';
import { OrderPage } from './order-page';
import { callOnNode } from './pierce';
import { expect, test } from './test';
import { word } from './word';

interface Row {
  readonly fix: string;
  readonly about: string;
  readonly before: Partial<PracticePackage>;
  readonly text: string;
  /** What React holds after the click. */
  readonly after: Partial<PracticePackage>;
}

const rows: readonly Row[] = [
  {
    fix: 'clean',
    about: 'spaces and a hyphen',
    before: { carrier: 'USPS' },
    text: '9400 1112-0255 5842 3326 69',
    after: { number: '9400111202555842332669' },
  },
  {
    fix: 'clean',
    about: 'full-width digits',
    before: { carrier: 'USPS' },
    text: '９４００１１１２０２５５５８４２３３２６６９',
    after: { number: '9400111202555842332669' },
  },
  {
    fix: 'clean',
    about: 'white space around it',
    before: { carrier: 'UPS' },
    text: ' 1Z5R89390357567127 ',
    after: { number: '1Z5R89390357567127' },
  },
  {
    fix: 'replace',
    about: 'the letter O',
    before: { carrier: 'USPS' },
    text: '94O0111202555842332669',
    after: { number: '9400111202555842332669' },
  },
  {
    fix: 'switch-carrier',
    about: 'UPS under USPS',
    before: { carrier: 'USPS' },
    text: '1Z5R89390357567127',
    after: { carrier: 'UPS' },
  },
  {
    fix: 'switch-carrier',
    about: 'DHL Global Mail, which the page calls DHL eCommerce',
    before: { carrier: 'UPS' },
    text: 'GM2951173225174494',
    after: { carrier: 'DHL eCommerce' },
  },
  {
    fix: 'switch-carrier',
    about: 'no carrier chosen yet',
    before: { carrier: '' },
    text: '1Z5R89390357567127',
    after: { carrier: 'UPS' },
  },
  {
    fix: 'choose-listed',
    about: 'FedEx typed under Other',
    before: { carrier: 'Other', typedCarrier: 'FedEx' },
    text: '986578788855',
    after: { carrier: 'FedEx' },
  },
];

for (const { fix, about, before, text, after } of rows) {
  test(`${fix} (${about}) is taken by the page and can be undone`, async ({ order }) => {
    await order.open({ packages: [before] });
    await order.paste(text);
    await order.click(fix);
    await expect.poll(() => order.held()).toMatchObject(after);
    await expect.poll(() => order.states(), 'what was cured is not told any more').toEqual(['ok']);

    await order.click(new RegExp(`^${word('noteUndo')}`));
    const restored = Object.keys(after).map((field) => [field, { number: text, ...before }[field as 'number']]);
    await expect.poll(() => order.held()).toMatchObject(Object.fromEntries(restored));
  });
}

for (const { fix, before, text } of [rows[0], rows[4]] as Row[]) {
  test(`a click that no person made does nothing (${fix})`, async ({ order }) => {
    await order.open({ packages: [before] });
    await order.paste(text);
    const { backendNodeId } = await order.button(fix);
    await callOnNode(order.page, backendNodeId, 'function () { this.click(); }');
    // A script's click would have acted by now: the fix takes effect in the same task.
    await order.page.waitForTimeout(400);
    expect(await order.held()).toMatchObject({ ...before, number: text });
  });
}

test('a double click on a fix is one, though its second click falls on Undo', async ({ launch }) => {
  const order = new OrderPage(await launch({ hasOpenRoots: true }));
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await order.button('switch-carrier');
  const clicks = await order.page.evaluateHandle(() => {
    const style = document.createElement('style');
    style.textContent = '[data-undo] { position: fixed; inset: 0; width: 100vw; height: 100vh }';
    document.querySelector('vtr-guard-note')?.shadowRoot?.append(style);
    const counts: number[] = [];
    addEventListener('click', ({ detail }) => counts.push(detail), true);
    return counts;
  });
  const counted = () => clicks.evaluate((counts) => counts.splice(0));
  // On a slow machine the browser may take two clicks for one each; then the second one is meant, and takes back.
  await expect(async () => {
    await order.doubleClick('switch-carrier');
    expect(await counted()).toEqual([1, 2]);
  }).toPass();
  expect((await order.held()).carrier).toBe('UPS');

  await expect(async () => {
    await order.page.mouse.click(9, 9);
    expect(await counted(), 'a click of its own').toEqual([1]);
  }).toPass();
  await expect.poll(async () => (await order.held()).carrier, 'Undo was under the pointer').toBe('USPS');
});

test('a page that refuses the cleaned number is told of', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }], resists: 'tracking' });
  await order.type('9400 1112-0255 5842 3326 69');
  await order.leave();
  await order.click('clean');
  await expect.poll(() => order.text()).toContain(word('noteNotTaken'));
  expect((await order.held()).number).toBe('9400 1112-0255 5842 3326 69');
});

test('a page that refuses the carrier is told of', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }], resists: 'carrier' });
  await order.paste('1Z5R89390357567127');
  await order.click('switch-carrier');
  await expect.poll(() => order.text()).toContain(word('noteNotTaken'));
  expect((await order.held()).carrier).toBe('USPS');
});

test('a fix that cannot name a listed carrier is not offered', async ({ order }) => {
  await order.open({ carriers: ['USPS', 'FedEx', 'Other'], packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  const buttons = (await order.notes()).flatMap((note) => note.buttons);
  expect(buttons.filter(({ fix }) => fix !== null)).toEqual([]);
});
