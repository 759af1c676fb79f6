import { BulkPage } from './bulk-page';
import { OrderPage } from './order-page';
import { readLog } from './read-log';
import { expect, test } from './test';
import { uspsNumbers } from './usps-numbers';
import { word } from './word';

const mistaken = '1Z5R89390357567127';

// The same a seller does on today's form, on one made of Amazon's own components.
test.describe('a form of Amazon’s components', () => {
  test('is checked while typing', async ({ order }) => {
    await order.open({ make: 'kat' });
    await order.type('1');
    await expect.poll(() => order.states()).toEqual(['neutral']);
    await order.type('Z');
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  });

  test('describes the field inside the component', async ({ order }) => {
    await order.open({ make: 'kat' });
    await order.type('1Z');
    await expect(order.tracking().locator('input')).toHaveAccessibleDescription(/This is a UPS number/);
  });

  test('takes a fix of the number, and an undo', async ({ order }) => {
    await order.open({ make: 'kat', packages: [{ carrier: 'UPS' }] });
    await order.paste('1Z5R8939 0357-567127');
    await order.click('clean');
    await expect.poll(() => order.held()).toMatchObject({ number: mistaken });
    await expect.poll(() => order.states()).toEqual(['ok']);
    await order.click(new RegExp(`^${word('noteUndo')}`));
    await expect.poll(() => order.held()).toMatchObject({ number: '1Z5R8939 0357-567127' });
  });

  test('takes another carrier, and an undo', async ({ order }) => {
    await order.open({ make: 'kat' });
    await order.paste(mistaken);
    await order.click('switch-carrier');
    await expect.poll(() => order.held()).toMatchObject({ carrier: 'UPS' });
    await expect.poll(() => order.states()).toEqual(['ok']);
    await order.click(new RegExp(`^${word('noteUndo')}`));
    await expect.poll(() => order.held()).toMatchObject({ carrier: 'USPS' });
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  });

  test('is judged anew when the seller chooses another carrier', async ({ order }) => {
    await order.open({ make: 'kat' });
    await order.paste(mistaken);
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
    const list = order.page.locator('kat-dropdown[data-test-id="tvs-carrier-dropdown"]');
    await list.click();
    await list.getByRole('option', { name: 'UPS', exact: true }).click();
    await expect.poll(() => order.states()).toEqual(['ok']);
  });

  test('is judged by the name typed after Other', async ({ order }) => {
    await order.open({ make: 'kat', packages: [{ carrier: 'Other' }] });
    await order.typedCarrier().focus();
    await order.page.keyboard.type('FedEx');
    await order.paste('986578788855');
    await expect.poll(() => order.codes()).toEqual(['listed-as-other']);
  });

  test('has no note on a package without tracking, as ticked', async ({ order }) => {
    await order.open({ make: 'kat' });
    await order.tracking().focus();
    await order.leave();
    await expect.poll(() => order.codes()).toEqual(['blank']);
    await order.noTracking().click();
    await expect.poll(() => order.codes()).toEqual([]);
  });

  for (const { outcome, rows } of [
    { outcome: 'success', rows: 1 },
    { outcome: 'refused', rows: 0 },
  ] as const) {
    test(`is logged when confirmed: ${outcome}`, async ({ launch }) => {
      const extension = await launch();
      const order = new OrderPage(extension);
      await order.open({ make: 'kat', outcome });
      await order.paste(mistaken);
      await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
      await order.confirm();
      await expect(order.page.locator('kat-alert')).toBeVisible();
      await expect.poll(async () => (await readLog(extension)).length).toBe(rows);
      if (rows > 0) expect(await readLog(extension)).toMatchObject([{ state: 'defect-expected' }]);
    });
  }
});

test('a page of many orders made of Amazon’s components is checked, summed up and logged', async ({ launch }) => {
  const extension = await launch();
  const bulk = new BulkPage(extension);
  const [one = ''] = uspsNumbers(1);
  await bulk.openRows(2, { make: 'kat', packages: [one, mistaken].map((number) => ({ carrier: 'USPS', number })) });
  await expect.poll(async () => (await bulk.summary()).text).toContain('1 fine, 1 to look at');
  expect(await bulk.codes(2)).toEqual(['carrier-mismatch']);
  await bulk.submit.click();
  await expect
    .poll(async () => (await readLog(extension)).map(({ orderId, number, state }) => [orderId, number, state]))
    .toEqual([
      [BulkPage.orderId(1), one, 'awaiting-scan'],
      [BulkPage.orderId(2), mistaken, 'defect-expected'],
    ]);
});
