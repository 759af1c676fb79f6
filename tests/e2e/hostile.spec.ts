import { expect, test } from './test';

const inputs = [
  ['ten thousand characters', '9400111202555842332669'.repeat(460)],
  ['emoji', '📦1Z5R89390357567127🚚'],
  ['half an emoji', '1Z5R\ud83d567127'],
  ['right-to-left marks', '\u202e9400111202555842332669\u202c\u200f'],
  ['markup', '<img src=x onerror="document.title=1"><script>document.title=1</script>'],
  ['a template', '{{7*7}}$1$&%s%n'],
  ['control characters', '9400\u0000\u0007\u001d1112'],
  ['combining marks', `1Z${'\u0301'.repeat(300)}`],
  ['an object’s own names', '__proto__ constructor toString'],
] as const;

for (const [about, text] of inputs) {
  test(`${about}: a clear word or silence, never an exception`, async ({ order }) => {
    await order.open({ packages: [{ carrier: 'USPS' }] });
    const title = await order.page.title();
    await order.tracking().evaluate((field: HTMLInputElement, value) => {
      field.focus();
      document.execCommand('insertText', false, value);
    }, text);
    await order.leave();
    await expect.poll(() => order.states()).toContain('error');
    for (const note of await order.notes()) expect(note.text.length, 'the note stays small').toBeLessThan(1_000);
    expect(await order.page.title()).toBe(title);

    // The page goes on working, and so do we.
    await order.tracking().fill('');
    await order.type('1Z');
    await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  });
}

test('a carrier and a service of nothing but markup do no harm', async ({ order }) => {
  const markup = '<b onclick="document.title=1">x</b>';
  await order.open({ packages: [{ carrier: 'Other', service: 'Other', typedCarrier: markup, typedService: markup }] });
  await order.paste('986578788855');
  await order.leave();
  await expect.poll(() => order.codes()).toContain('special-character');
});

test('a carrier list of five hundred strange names does no harm', async ({ order }) => {
  const strange = Array.from({ length: 500 }, (_, index) => `Carrier ${index} — ünïcode 快递 "${'x'.repeat(200)}"`);
  await order.open({ carriers: [...strange, 'USPS', 'UPS', 'Other'], packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await order.click('switch-carrier');
  await expect.poll(() => order.held()).toMatchObject({ carrier: 'UPS' });
});
