import { expect, test } from './test';

test('the practice page is shown under the real address, says what it is, and nothing goes out', async ({ order }) => {
  await order.open();
  await expect(order.page).toHaveURL(
    'https://sellercentral.amazon.com/orders-v3/order/112-0000001-0000017/confirm-shipment',
  );
  await expect(order.page.getByText('Practice page — a replica by VTR Guard, not Amazon')).toBeVisible();
  await order.type('94001112');
  expect((await order.held()).number).toBe('94001112');
  await order.carrier().selectOption('UPS');
  expect((await order.held()).carrier).toBe('UPS');
});

test('the watch sees a request that leaves the page', async ({ launch }) => {
  const extension = await launch();
  const page = await extension.openOrder('112-0000001-0000017');
  await page.evaluate(() => fetch('https://example.com/').catch(() => null));
  expect(extension.takeComplaints().join('\n')).toContain('example.com');
});

test('the worker cannot send anything even if it wanted to', async ({ launch }) => {
  const extension = await launch();
  const worker = await extension.worker();
  const outcome = await worker.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(extension.takeComplaints().filter((complaint) => complaint.startsWith('network'))).toEqual([]);
});
