import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { word } from './word';

declare const chrome: { readonly runtime: { reload(): void } };

const right = '9400111202555842332669';
const mistaken = '1Z5R89390357567127';

test('several packages are judged each by its own carrier', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }, { carrier: 'UPS' }, { carrier: 'USPS' }] });
  await order.paste(right, 1);
  await order.paste(mistaken, 2);
  await order.paste('1ZXX3150YW44070023', 3);
  await expect.poll(() => order.states(1)).toEqual(['ok']);
  await expect.poll(() => order.states(2)).toEqual(['ok']);
  await expect.poll(() => order.codes(3)).toEqual(['carrier-mismatch']);

  await order.click('switch-carrier', 3);
  await expect.poll(() => order.held(3)).toMatchObject({ carrier: 'UPS' });
  expect(await order.held(1)).toMatchObject({ carrier: 'USPS' });
});

test('a package that is added later is checked, too', async ({ order }) => {
  await order.open();
  await order.page.getByRole('button', { name: 'Add a package' }).click();
  await order.carrier(2).selectOption('USPS');
  await order.paste(mistaken, 2);
  await expect.poll(() => order.codes(2)).toEqual(['carrier-mismatch']);
});

test('fields that appear late are checked', async ({ order }) => {
  await order.open({ renderDelay: 2_000 });
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

test('fields that the page replaces after a carrier change keep their note', async ({ order }) => {
  await order.open({ rerender: 'replace', servicesDelay: 300 });
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  const before = await order.tracking().elementHandle();
  await order.carrier().selectOption('FedEx');
  await expect.poll(() => before?.evaluate((field) => field.isConnected)).toBe(false);

  await order.tracking().focus();
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await order.click('switch-carrier');
  await expect.poll(() => order.held()).toMatchObject({ carrier: 'UPS' });
  await order.tracking().focus();
  await expect.poll(() => order.states()).toEqual(['ok']);
});

test('an empty field that the page replaces, or whose window is left, was not left', async ({ order }) => {
  await order.open({ rerender: 'replace', servicesDelay: 300 });
  const before = await order.tracking().elementHandle();
  await order.carrier().selectOption('UPS');
  await order.tracking().focus();
  await expect.poll(() => before?.evaluate((field) => field.isConnected)).toBe(false);
  await order.shown();
  expect(await order.codes()).toEqual([]);

  await order.tracking().focus();
  const other = await order.extension.context.newPage();
  await other.bringToFront();
  await order.page.bringToFront();
  await other.close();
  await order.shown();
  expect(await order.codes()).toEqual([]);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['blank']);
});

test('an order reached without loading a document is checked', async ({ order }) => {
  await order.open();
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await order.goInApp('/orders-v3/mfn/unshipped');
  await expect.poll(() => order.codes(), 'no note is left behind').toEqual([]);
  await order.page.getByRole('button', { name: 'Confirm shipment' }).nth(1).click();
  await expect(order.page).toHaveURL(/112-0000002-0000025\/confirm-shipment$/);
  await order.paste('TBA502887274000');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

test('the edit page is checked', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS', number: mistaken }] }, '112-0000001-0000017', 'edit');
  await order.tracking().click();
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

test('the confirm page under its old address is checked and logged', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({}, '112-0000001-0000017', 'old');
  await order.paste(right);
  await expect.poll(() => order.states()).toEqual(['ok']);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId: '112-0000001-0000017', number: right }]);
});

test('the old address is left alone where nothing is recognised', async ({ order }) => {
  await order.open({ withoutFields: true }, '112-0000001-0000017', 'old');
  await expect(order.page.getByRole('heading', { name: 'Confirm shipment' })).toBeVisible();
  await order.page.keyboard.type(mistaken);
  expect(await order.notes(0)).toEqual([]);
});

test('a value that a script of the page sets is read when the field is left', async ({ order }) => {
  await order.open();
  await order.tracking().focus();
  await order.tracking().evaluate((field: HTMLInputElement, value) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value);
  }, mistaken);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

test('a page in Chinese is checked all the same, and spoken to in Chinese', async ({ order }) => {
  await order.open({ language: 'zh' });
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  expect(await order.text()).toContain(word('noteError', [], 'zh_CN'));
});

test('an order page without the expected fields is left alone', async ({ order }) => {
  await order.open({ withoutFields: true });
  await expect(order.page.getByRole('heading', { name: 'Confirm shipment' })).toBeVisible();
  await order.page.keyboard.type(mistaken);
  expect(await order.notes(0)).toEqual([]);
});

test('a note covers no control and moves nothing sideways', { tag: '@chromium' }, async ({ order }) => {
  await order.open();
  const controls = order.page.locator('input, select, button');
  const lefts = () => controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  const before = await lefts();
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  expect(await lefts()).toEqual(before);
  const covered = await controls.evaluateAll((all) =>
    all
      .filter((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== one && !one.contains(hit);
      })
      .map((one) => one.outerHTML),
  );
  expect(covered).toEqual([]);
});

// Zoom is fewer pixels of CSS for the same window: 80 % of it gives 1375, 200 % gives 550.
for (const width of [1375, 1100, 733, 550, 400]) {
  test(`at a width of ${width} the note stays within its place, its choice too`, { tag: '@chromium' }, async ({
    order,
  }) => {
    await order.open({ packages: [{ carrier: 'UPS' }] });
    await order.page.setViewportSize({ width, height: 700 });
    const controls = order.page.locator('input, select, button');
    const lefts = () => controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    const widthAsked = () => order.page.evaluate(() => document.documentElement.scrollWidth);
    const before = [await lefts(), await widthAsked()];
    await order.paste('1Z5R89390357561727');
    await order.click(new RegExp(`^${word('noteDismiss')}$`));
    await order.button(new RegExp(`^${word('noteDismiss_always')}$`));
    expect([await lefts(), await widthAsked()]).toEqual(before);
    const spill = order.page.locator('vtr-guard-note').evaluate((note) => note.scrollWidth - note.clientWidth);
    expect(await spill).toBeLessThanOrEqual(0);
  });
}

test('after an update the page goes on checking, and says once that logging wants a reload', {
  tag: '@chromium',
}, async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.paste(mistaken);
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  const worker = await extension.worker();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => 'the worker is gone before it can answer');

  await order.tracking().fill('');
  await order.type('TBA');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await order.leave();
  await order.tracking().focus();
  await expect.poll(() => order.text()).toContain(word('noteReload'));
  await order.leave();
  await order.tracking().focus();
  expect((await order.text()).split(word('noteReload'))).toHaveLength(2);
});
