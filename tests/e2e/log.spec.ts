import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PracticeOutcome } from '../fixtures/replica/scenario';
import { practiceHost } from '../fixtures/replica/serve-replica';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';

const right = '9400111202555842332669';
const orderId = '112-0000001-0000017';

test('a confirmed order is logged once per package, with its state and no buyer', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'USPS' }, { carrier: 'USPS' }, { carrier: 'Royal Mail' }] });
  await order.paste(right, 1);
  await order.paste('1Z5R89390357567127', 2);
  await order.paste('RB473124829GB', 3);
  await order.confirm();

  await expect.poll(() => readLog(extension)).toHaveLength(3);
  const rows = await readLog(extension);
  expect(rows).toMatchObject([
    { orderId, package: '1', number: right, carrier: 'USPS', state: 'awaiting-scan', findings: [] },
    { orderId, package: '2', carrier: 'USPS', state: 'defect-expected', findings: ['carrier-mismatch'] },
    { orderId, package: '3', carrier: 'Royal Mail', state: 'unverifiable', findings: ['unsupported-carrier'] },
  ]);
  for (const { raw } of rows) expect(raw).not.toContain('Stoneware');
});

test('confirming the same again changes nothing', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  for (let time = 0; time < 2; time += 1) {
    await order.open({ packages: [{ carrier: 'USPS', number: right }] });
    await order.tracking().click();
    await order.confirm();
    await expect(order.page.locator('.a-alert-success')).toBeVisible();
    await expect.poll(() => readLog(extension)).toHaveLength(1);
    await order.close();
  }
  expect(await readLog(extension)).toMatchObject([{ orderId, package: '1', number: right, events: 1 }]);
});

test('an edit changes the row and keeps what was', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ state: 'defect-expected' }]);
  await order.close();

  await order.open({ packages: [{ carrier: 'USPS', number: '1Z5R89390357567127' }] }, orderId, 'edit');
  await order.tracking().click();
  await order.leave();
  await order.click('switch-carrier');
  await order.confirm();
  await expect
    .poll(() => readLog(extension))
    .toMatchObject([{ orderId, package: '1', carrier: 'UPS', state: 'awaiting-scan', events: 2 }]);
});

test('what is confirmed before the worker has answered for the first time is logged', { tag: '@chromium' }, async ({
  launch,
}) => {
  const extension = await launch();
  // A worker that is stopped in the middle of being installed may hear of nothing more: Chromium's matter, and no seller's.
  await expect.poll(() => extension.inside(async () => (await indexedDB.databases()).length, 0)).toBe(1);
  await extension.stopWorker();
  const order = new OrderPage(extension);
  await order.open({ packages: [{ carrier: 'USPS', number: right }] });
  await order.page.locator('[data-test-id="confirm-shipment-button-action"] input').click();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, number: right, state: 'awaiting-scan' }]);
});

const outcomes: readonly { outcome: PracticeOutcome; about: string; rows: number }[] = [
  { outcome: 'refused', about: 'a confirm that the page refuses is not logged', rows: 0 },
  { outcome: 'in-app', about: 'a confirm that goes on to the order within the page is logged', rows: 1 },
  { outcome: 'full-load', about: 'a confirm that loads the order’s page is logged', rows: 1 },
  { outcome: 'success-then-list', about: 'a success that stands only for a blink is logged', rows: 1 },
];

for (const { outcome, about, rows } of outcomes) {
  test(about, async ({ launch }) => {
    const extension = await launch();
    const order = new OrderPage(extension);
    await order.open({ outcome, answerDelay: 600 });
    await order.paste(right);
    await order.confirm();
    if (outcome === 'refused') await expect(order.page.locator('.a-alert-error')).toBeVisible();
    else await expect(order.page).toHaveURL(/\/orders-v3\/(order\/[\d-]+|mfn\/unshipped)$/);
    // Long enough for a row that must not come.
    if (rows === 0) await order.page.waitForTimeout(1_000);
    await expect.poll(() => readLog(extension)).toHaveLength(rows);
  });
}

test('after a refusal without an alert, opening the order confirms nothing; its page showing the number does', async ({
  launch,
}) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ outcome: 'silent', shipped: [{ number: '1Z5R89390357567127' }] });
  await order.paste(right);
  await order.confirm();
  await order.goInApp(`/orders-v3/order/${orderId}`);
  await expect(order.page.locator('[data-test-id="tracking-id-value"]')).toBeVisible();
  await order.close();
  // Another order is logged meanwhile: what the first one's page said was heard before.
  await order.open({}, '112-0000002-0000025');
  await order.paste('9400111206206406260787');
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId: '112-0000002-0000025' }]);
  await order.close();

  await order.openAddress(`${practiceHost}/orders-v3/order/${orderId}`, { shipped: [{ number: right }] });
  await expect.poll(() => readLog(extension)).toHaveLength(2);
  expect((await readLog(extension))[0]).toMatchObject({ orderId, number: right, state: 'awaiting-scan' });
});

test('Amazon’s extra step is waited for', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ outcome: 'extra-step' });
  await order.paste(right);
  await order.confirm();
  const goOn = order.page.locator('input[value="YES, please continue with this shipping service name"]');
  await expect(goOn).toBeVisible();
  expect(await readLog(extension)).toEqual([]);
  await goOn.click();
  await expect.poll(() => readLog(extension)).toHaveLength(1);
});

test('after a refusal, what the seller then confirms is logged as it then stands', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ outcome: 'refused' });
  await order.paste('1Z5R89390357567127');
  await order.confirm();
  await expect(order.page.locator('.a-alert-error')).toBeVisible();
  await order.close();
  await order.open();
  await order.paste(right);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toMatchObject([{ number: right, state: 'awaiting-scan', events: 1 }]);
});

test('what is typed and never confirmed is not logged', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.paste(right);
  await order.leave();
  await order.goInApp(`/orders-v3/order/${orderId}`);
  await order.page.waitForTimeout(600);
  expect(await readLog(extension)).toEqual([]);
});

test('a number that stands on another logged order is a duplicate', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.paste(right);
  await order.confirm();
  await expect.poll(() => readLog(extension)).toHaveLength(1);
  await order.close();

  await order.open({}, '112-0000002-0000025');
  await order.paste(right);
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['duplicate']);
  expect(await order.text()).toContain(orderId);
});

test('the log and the preferences survive a restart of the browser', { tag: '@chromium' }, async ({ launch }) => {
  const profile = await mkdtemp(join(tmpdir(), 'vtr-guard-restart-'));
  const first = await launch({ profile });
  const order = new OrderPage(first);
  await order.open();
  await order.paste(right);
  await order.confirm();
  await expect.poll(() => readLog(first)).toHaveLength(1);
  await first.close();

  const second = await launch({ profile });
  expect(await readLog(second)).toMatchObject([{ orderId, number: right, state: 'awaiting-scan' }]);
  const popup = await second.openOwn('popup.html');
  await expect(popup.getByText(orderId)).toBeVisible();
  await second.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
});

test('a click on Confirm is never held up by an error that stands', async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open();
  await order.type('   ');
  await order.confirm();
  await expect(order.page.locator('.a-alert-success')).toBeVisible();
  await expect.poll(() => readLog(extension)).toMatchObject([{ state: 'defect-expected', findings: ['blank'] }]);
});

test('a worker that the browser stops between click and success loses nothing', { tag: '@chromium' }, async ({
  launch,
}) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  await order.open({ answerDelay: 2_000 });
  await order.paste(right);
  await order.confirm();
  await order.page.waitForTimeout(500);
  await extension.stopWorker();
  await expect(order.page.locator('.a-alert-success')).toBeVisible();
  await expect.poll(() => readLog(extension)).toMatchObject([{ orderId, number: right, state: 'awaiting-scan' }]);
});

test('a storage that refuses neither blocks the page nor loses the row', { tag: '@chromium' }, async ({ launch }) => {
  const extension = await launch();
  const order = new OrderPage(extension);
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const refuse = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
    const { put, add } = IDBObjectStore.prototype;
    Object.assign(globalThis, { restoreStorage: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    Object.assign(IDBObjectStore.prototype, { put: refuse, add: refuse });
  });
  await order.open();
  await order.paste(right);
  await order.confirm();
  await expect(order.page.locator('.a-alert-success')).toBeVisible();
  await order.page.waitForTimeout(500);
  expect(await readLog(extension)).toEqual([]);
  await order.close();

  await worker.evaluate(() => (globalThis as unknown as { restoreStorage: () => void }).restoreStorage());
  await order.open({}, '112-0000002-0000025');
  await order.paste('9400111206206406260787');
  await order.confirm();
  await expect
    .poll(async () => (await readLog(extension)).map((row) => row.orderId).sort())
    .toEqual([orderId, '112-0000002-0000025']);
});
