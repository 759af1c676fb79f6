import type { PracticePackage } from '../fixtures/replica/scenario';
import { expect, test } from './test';

interface Row {
  readonly code: string;
  readonly state: 'error' | 'warning' | 'info';
  readonly about: string;
  readonly carrier: string;
  readonly text: string;
  readonly typedCarrier?: string;
  readonly beside?: Partial<PracticePackage>;
}

// Codes, severities and cases: the findings' contract and its decided cases. Numbers: carriers' guides and pages, and
// tracking_number_data (MIT); where one is damaged, the damage is what the row is about.
const rows: readonly Row[] = [
  { code: 'blank', state: 'error', about: 'blanks only', carrier: 'USPS', text: '   ' },
  { code: 'not-a-tracking-number', state: 'error', about: 'order id', carrier: 'USPS', text: '112-0000001-0000017' },
  { code: 'not-a-tracking-number', state: 'error', about: 'e-mail', carrier: 'UPS', text: 'someone@example.com' },
  { code: 'not-a-tracking-number', state: 'error', about: 'phone layout', carrier: 'UPS', text: '(555) 010-4477' },
  { code: 'not-a-tracking-number', state: 'error', about: 'spreadsheet damage', carrier: 'USPS', text: '9.40011E+21' },
  {
    code: 'not-a-tracking-number',
    state: 'error',
    about: 'two numbers in one field',
    carrier: 'UPS',
    text: '1Z5R89390357567127 / 1ZXX3150YW44070023',
  },
  {
    code: 'special-character',
    state: 'error',
    about: 'spaces and a hyphen',
    carrier: 'USPS',
    text: '9400 1112-0255 5842 3326 69',
  },
  {
    code: 'special-character',
    state: 'error',
    about: 'full-width digits',
    carrier: 'USPS',
    text: '９４００１１１２０２５５５８４２３３２６６９',
  },
  {
    code: 'special-character',
    state: 'error',
    about: 'an invisible character',
    carrier: 'USPS',
    text: '9400111202\u200b555842332669',
  },
  {
    code: 'special-character',
    state: 'warning',
    about: 'white space after it',
    carrier: 'USPS',
    text: '9400111202555842332669 ',
  },
  { code: 'sample-number', state: 'warning', about: 'account 12345E', carrier: 'UPS', text: '1Z12345E0205271688' },
  { code: 'carrier-mismatch', state: 'error', about: 'UPS under USPS', carrier: 'USPS', text: '1Z5R89390357567127' },
  { code: 'carrier-mismatch', state: 'error', about: 'USPS under UPS', carrier: 'UPS', text: '9400111206206406260787' },
  { code: 'carrier-mismatch', state: 'error', about: 'Amazon Logistics', carrier: 'USPS', text: 'TBA502887274000' },
  { code: 'carrier-mismatch', state: 'error', about: 'Yanwen', carrier: 'China Post', text: 'UG336196744YP' },
  { code: 'wrong-character', state: 'error', about: 'letter O', carrier: 'USPS', text: '94O0111202555842332669' },
  { code: 'wrong-length', state: 'error', about: '21 of 22 digits', carrier: 'USPS', text: '940011120255584233266' },
  { code: 'wrong-length', state: 'warning', about: '19 bare digits', carrier: 'USPS', text: '7196901075600307738' },
  { code: 'check-digit', state: 'error', about: 'two swapped', carrier: 'UPS', text: '1Z5R89390357561727' },
  { code: 'check-digit', state: 'error', about: 'FedEx 12', carrier: 'FedEx', text: '986578788585' },
  { code: 'check-digit', state: 'warning', about: 'S10 of China', carrier: 'China Post', text: 'RF622875136CN' },
  {
    code: 'listed-as-other',
    state: 'error',
    about: 'FedEx by hand',
    carrier: 'Other',
    typedCarrier: 'FedEx',
    text: '986578788855',
  },
  { code: 'unsupported-carrier', state: 'warning', about: 'Royal Mail', carrier: 'Royal Mail', text: 'RB473124829GB' },
  {
    code: 'unsupported-carrier',
    state: 'warning',
    about: 'UniUni, not in the list',
    carrier: 'Other',
    typedCarrier: 'UniUni',
    text: 'UR06250000000000351',
  },
  {
    code: 'retired-carrier',
    state: 'warning',
    about: 'Newgistics',
    carrier: 'Newgistics',
    text: '4201913892748927005269000023298282',
  },
  {
    code: 'duplicate',
    state: 'warning',
    about: 'on two packages',
    carrier: 'UPS',
    text: '1Z5R89390357567127',
    beside: { carrier: 'UPS', number: '1Z5R89390357567127' },
  },
  { code: 'unknown-format', state: 'info', about: 'nobody’s', carrier: 'SF Express', text: 'AB12CD34EF56' },
  { code: 'no-carrier', state: 'info', about: 'none chosen', carrier: '', text: '1Z5R89390357567127' },
];

for (const how of ['typed', 'pasted'] as const) {
  test.describe(how, () => {
    for (const { code, state, about, carrier, text, typedCarrier, beside } of rows) {
      test(`${code} (${about}) is shown as ${state}`, async ({ order }) => {
        const place = beside ? 2 : 1;
        await order.open({ packages: [...(beside ? [beside] : []), { carrier, typedCarrier: typedCarrier ?? '' }] });
        if (how === 'typed') await order.type(text, place);
        else await order.paste(text, place);
        await order.leave();

        await expect.poll(() => order.codes(place)).toContain(code);
        await expect.poll(() => order.states(place)).toContain(state);
        expect((await order.held(place)).number, 'the field is left as the seller filled it').toBe(text);
      });
    }
  });
}

test('a pasted number is judged at once, without leaving the field', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.paste('940011120255584233266');
  await expect.poll(() => order.codes()).toEqual(['wrong-length']);
});

test('a carrier change judges the number anew', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
  await order.carrier().selectOption('UPS');
  await expect.poll(() => order.states()).toEqual(['ok']);
  await order.carrier().selectOption('FedEx');
  await expect.poll(() => order.codes()).toEqual(['carrier-mismatch']);
});

test('a service typed by hand in Chinese is a special-character finding', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS', service: 'Other', number: '9400111206206406260787' }] });
  await order.typedService().click();
  await order.page.keyboard.insertText('快递');
  await order.leave();
  await expect.poll(() => order.codes()).toContain('special-character');
});

test('a ticked no-tracking box means the blank', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.type('   ');
  await order.leave();
  await expect.poll(() => order.codes()).toEqual(['blank']);
  await order.noTracking().click();
  await expect.poll(() => order.codes()).toEqual([]);
});

test('the same text stands in the field’s accessible description', async ({ order }) => {
  await order.open({ packages: [{ carrier: 'USPS' }] });
  await order.paste('1Z5R89390357567127');
  await expect(order.tracking()).toHaveAccessibleDescription(/UPS.*USPS/);
  await order.carrier().selectOption('UPS');
  await expect(order.tracking()).toHaveAccessibleDescription(/awaiting scan/);
});
