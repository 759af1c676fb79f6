import { practiceHost } from '../fixtures/replica/serve-replica';
import { OrderPage } from './order-page';
import { clickNode, readNotes } from './pierce';
import { expect, test } from './test';
import { violations } from './violations';
import { word } from './word';

const orderId = '112-0000001-0000017';
const address = `${practiceHost}/orders-v3/order/${orderId}`;
const right = '9400111202555842332669';
const short = '1Z5R8939035756712';

for (const language of ['en', 'zh'] as const) {
  test(`an order’s page tells of a shipped number that is certainly wrong, and leads to its edit page (${language})`, async ({
    order,
  }) => {
    await order.openAddress(address, {
      language,
      shipped: [right, short, 'ABC123456'].map((number) => ({ carrier: 'UPS', number })),
    });
    await expect.poll(async () => (await readNotes(order.page)).length).toBe(1);
    const [note] = await readNotes(order.page);
    expect(note?.findings.map(({ code }) => code)).toEqual(['wrong-length']);
    const link = word('noteEditShipment', [], language === 'zh' ? 'zh_CN' : 'en');
    expect(note?.text).toContain(link);
    await expect(order.page).toHaveURL(address);

    const { backendNodeId } = note!.links.find(({ text }) => text === link)!;
    await clickNode(order.page, backendNodeId);
    await expect(order.page).toHaveURL(`${address}/edit-shipment`);
    await expect(order.tracking()).toBeVisible();
  });
}

test('right numbers, and an order without any, are left alone', async ({ order }) => {
  for (const shipped of [[{ number: right }], []]) {
    await order.openAddress(address, { shipped });
    await order.page.waitForTimeout(2_500);
    expect(await readNotes(order.page)).toEqual([]);
    await order.close();
  }
});

test('axe finds nothing on it', { tag: '@chromium' }, async ({ launch }) => {
  const extension = await launch({ hasOpenRoots: true });
  const order = new OrderPage(extension);
  await order.openAddress(address, { shipped: [{ number: short }] });
  await expect.poll(async () => (await readNotes(order.page)).length).toBe(1);
  expect(await violations(order.page, 'vtr-guard-note')).toEqual([]);
});
