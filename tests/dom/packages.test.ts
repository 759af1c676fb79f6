// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readField } from '@/utils/page/field';
import { layoutOf, layouts } from '@/utils/page/layouts';
import { aui } from '@/utils/page/layouts/aui';
import { bulk } from '@/utils/page/layouts/bulk';
import { shownLayout } from '@/utils/page/layouts/shown';
import { isStanding, packagesIn } from '@/utils/page/packages';
import { readService, readShipment } from '@/utils/page/read-shipment';
import { withoutCopies } from '@/utils/page/without-copies';
import { carrierOf, openPage, trackingOf } from './open-page';

const packages = () => {
  const layout = layoutOf(document);
  return layout ? packagesIn(document, layout, '114-7941379-5480234') : [];
};
const shipmentAt = (at: number) => readShipment(packages()[at]!);

describe('what is a form, what of it is found', () => {
  // Where the fixtures come from stands in each.
  it.each([
    ['confirm', 'aui', [' | ']],
    ['confirm-zh', 'aui', ['Yanwen | UG336196744YP']],
    ['confirm-de', 'aui', ['Hermes | 00340434161094042557']],
    ['confirm-ja', 'aui', ['ヤマト運輸 | ']],
    ['edit', 'aui', ['USPS | 1Z5R89390357567127']],
    ['edit-zh', 'aui', ['燕文 | YT2034567890123456']],
    ['other', 'aui', ['UniUni | ']],
    ['two-packages', 'aui', ['USPS | ', 'UPS | ']],
    ['flat', 'aui', ['USPS | ', 'UPS | ']],
    ['old', 'aui', ['USPS | ']],
    ['kat', 'kat', ['USPS | 1Z5R89390357567127']],
    ['lookalike', null, []],
    ['bulk', 'bulk', ['USPS | ', 'USPS | ', 'USPS | ', 'USPS | ']],
    ['tomorrow', null, []],
  ])('%s: layout %s, %j', (page, layout, entered) => {
    openPage(page);
    expect(layoutOf(document)?.name ?? null).toBe(layout);
    const shipments = packages().map(readShipment);
    expect(shipments.map((it) => `${it.typedCarrier ?? it.carrier} | ${it.number}`)).toEqual(entered);
  });
  it.each(layouts.map((layout) => [layout.name, layout] as const))('%s is the layout of its fixture', (_, layout) => {
    expect(layout.fixture).toMatch(/^tests\/fixtures\/pages\/[\w-]+\.html$/);
    openPage(layout.fixture.replace(/^.*\/|\.html$/g, ''));
    expect(layoutOf(document)).toBe(layout);
    const missing = Object.entries(packages()[0]!).flatMap(([name, field]) => (field === null ? [name] : []));
    // Nothing is known of them on the page of many orders.
    expect(missing).toEqual(layout.rows ? ['service', 'typedService', 'noTracking'] : []);
  });
});

describe('what was entered', () => {
  it('nothing yet', () => {
    openPage('confirm');
    expect(shipmentAt(0)).toMatchObject({
      number: '',
      noTracking: false,
      carrier: '',
      typedCarrier: null,
      typedService: null,
    });
    expect(shipmentAt(0).listed).toEqual(expect.arrayContaining(['USPS', 'DHL eCommerce', 'Other']));
    expect(shipmentAt(0).listed).not.toContain('');
  });
  it('on the edit page', () => {
    openPage('edit');
    expect(shipmentAt(0)).toMatchObject({ number: '1Z5R89390357567127', carrier: 'USPS', typedCarrier: null });
    expect(readService(packages()[0]!)).toBe('Ground Advantage');
  });
  it('what a list of services asks for is no service', () => {
    openPage('confirm');
    const prompt = document.createElement('option');
    prompt.value = '';
    prompt.textContent = 'Select shipping service';
    packages()[0]!.service!.prepend(prompt);
    prompt.selected = true;
    expect(readService(packages()[0]!)).toBe('');
  });
  it.each([
    ['other', 'UniUni', 'Standard'],
    ['edit-zh', '燕文', null],
  ])('after Other, %s: %s', (page, typedCarrier, typedService) => {
    openPage(page);
    expect(shipmentAt(0)).toMatchObject({ carrier: 'Other', typedCarrier, typedService });
  });
  it('Other is known by its words where its value says nothing', () => {
    openPage('other');
    const other = carrierOf().selectedOptions[0]!;
    other.value = 'x-1';
    other.textContent = 'Sonstige';
    expect(shipmentAt(0).typedCarrier).toBe('UniUni');
  });
  it('exactly as it stands, spaces and all', () => {
    openPage('confirm');
    trackingOf().value = ' 9400 1\u200b ';
    expect(shipmentAt(0).number).toBe(' 9400 1\u200b ');
  });
});

describe('rows of many orders', () => {
  const rows = () => packagesIn(document, bulk, '');
  const order = (at: number) => document.querySelectorAll('.cell-body-title')[at]!;
  const link = (at: number) => order(at).querySelector('a')!;

  it('each is its own order’s; a second row of one order is its second package', () => {
    openPage('bulk');
    expect(rows().map(({ orderId, place }) => `${orderId} ${place}`)).toEqual([
      '114-7941379-5480234 1',
      '304-6502205-3216347 1',
      'D01-1234567-1234567 1',
      '114-7941379-5480234 2',
    ]);
  });
  it.each<[string, () => void, string]>([
    ['without a link, by the row’s text', () => order(1).replaceChildren('304-6502205-3216347'), '304-6502205-3216347'],
    ['in a cell of another make', () => (order(1).className = 'title'), '304-6502205-3216347'],
    ['by the address of a link with another text', () => (link(1).textContent = 'Order'), '304-6502205-3216347'],
    ['by the text of a link to anywhere', () => (link(1).href = '/help/42'), '304-6502205-3216347'],
    ['by its text, whatever its link leads to', () => (link(1).href = link(0).href), '304-6502205-3216347'],
    ['nowhere: then nobody’s', () => order(1).remove(), ''],
  ])('the order is named %s', (_, change, orderId) => {
    openPage('bulk');
    change();
    expect(rows()[1]?.orderId).toBe(orderId);
  });
  it('one carrier, and one typed name, serve all; a list that is somewhere else serves none', () => {
    openPage('bulk');
    document.body.insertAdjacentHTML('afterbegin', '<span class="a-dropdown-container">United States</span>');
    document.querySelector('td')!.insertAdjacentHTML('beforeend', '<span class="a-dropdown-container">1</span>');
    const [first] = rows();
    expect(first?.carrier?.textContent?.trim()).toBe('USPS');
    expect(first?.typedCarrier?.id).toBe('customCarrierInput--1');
    for (const row of rows()) expect([row.carrier, row.typedCarrier]).toEqual([first?.carrier, first?.typedCarrier]);
  });
  it('a native list under Amazon’s is read instead', () => {
    openPage('bulk');
    document
      .querySelector('.a-dropdown-container')!
      .insertAdjacentHTML(
        'afterbegin',
        '<select id="CarrierListDropdown--1"><option value="UPS">UPS</option></select>',
      );
    expect(rows().map((row) => readShipment(row).carrier)).toEqual(['UPS', 'UPS', 'UPS', 'UPS']);
  });
  it('the same list is told by the same array, so that it is made out once', () => {
    openPage('bulk');
    const [one, two] = rows().map((row) => readShipment(row).listed);
    expect(one).toEqual(['USPS', 'UPS', 'FedEx', 'DHL eCommerce', 'Yanwen', 'Other']);
    expect(two).toBe(one);
  });
});

describe('the box for no tracking', () => {
  const box = () => document.querySelector('kat-checkbox')!;
  beforeEach(() => {
    openPage('confirm');
  });
  it.each<[string, () => void, boolean]>([
    ['untouched', () => {}, false],
    ['the attribute', () => box().setAttribute('checked', ''), true],
    ['the attribute saying false', () => box().setAttribute('checked', 'false'), false],
    ['for assistive technology', () => box().setAttribute('aria-checked', 'true'), true],
    [
      'inside its open shadow root',
      () => {
        const inside = document.createElement('input');
        inside.type = 'checkbox';
        inside.checked = true;
        box().attachShadow({ mode: 'open' }).append(inside);
      },
      true,
    ],
  ])('%s → %s', (_, tick, is) => {
    tick();
    expect(shipmentAt(0).noTracking).toBe(is);
  });
  it.each([true, false])('a native one that the page opened ticked: what it is now counts (%s)', (is) => {
    box().outerHTML = '<input type="checkbox" id="missing-tracking-id-checkbox" checked>';
    document.querySelector<HTMLInputElement>('#missing-tracking-id-checkbox')!.checked = is;
    expect(shipmentAt(0).noTracking).toBe(is);
  });
});

describe('a form that stands there twice', () => {
  const counted = () => withoutCopies(packages(), aui).map(({ place, tracking }) => `${place} ${readField(tracking)}`);
  const boxOf = (at: number) => trackingOf(at).closest<HTMLElement>('.package')!;
  // happy-dom 21 does not hide what has the attribute `hidden`.
  const hide = (element: HTMLElement) => element.style.setProperty('display', 'none');
  const button = () => document.querySelector('[data-test-id="confirm-shipment-button-action"]')!;

  it.each<[string, string, (box: HTMLElement) => void, string[]]>([
    ['blank, as a template is', '', hide, ['1 12345678']],
    ['the same, as a second form has it', '12345678', hide, ['1 12345678']],
    ['with a number of its own', '12345679', hide, ['1 12345678', '2 12345679']],
    [
      'blank, and folded away under its title',
      '',
      (box) => {
        box.insertAdjacentHTML('afterbegin', '<a class="a-expander-header" aria-expanded="false">Package 2</a>');
        hide(box.querySelector('.a-box-inner')!);
      },
      ['1 12345678', '2 '],
    ],
    ['blank, in a box that shows nothing else', '', (box) => hide(box.querySelector('.a-box-inner')!), ['1 12345678']],
    [
      'blank, among fields that show',
      '',
      (box) => {
        hide(trackingOf(1));
        boxOf(0).append(...box.childNodes, 'Package');
      },
      ['1 12345678'],
    ],
    [
      'with a number of its own, and its own button: a form that was left behind',
      '12345679',
      (box) => {
        hide(box);
        box.append(button().cloneNode(true));
      },
      ['1 12345678'],
    ],
  ])('a hidden field is %s: %j', (_, number, change, expected) => {
    openPage('two-packages');
    trackingOf(0).value = '12345678';
    trackingOf(1).value = number;
    change(boxOf(1));
    expect(counted()).toEqual(expected);
  });
  it('the hidden one stands first: the one that shows is the first package all the same', () => {
    openPage('two-packages');
    trackingOf(1).value = '12345678';
    hide(boxOf(0));
    expect(counted()).toEqual(['1 12345678']);
  });
  it('a field that is hidden because no tracking is ticked counts', () => {
    openPage('two-packages');
    document.querySelector('#missing-tracking-id-checkbox-2')!.setAttribute('checked', '');
    hide(trackingOf(1));
    expect(counted()).toHaveLength(2);
  });
  it('where all are hidden, all count: the page has yet to be shown', () => {
    openPage('two-packages');
    hide(document.querySelector('#MYO-app')!);
    expect(counted()).toHaveLength(2);
  });
  it('fields that are all shown count, also with one number', () => {
    openPage('two-packages');
    expect(counted()).toHaveLength(2);
  });
});

describe('which fields belong together', () => {
  it.each(['two-packages', 'flat'])('%s: each number has its own carrier', (page) => {
    openPage(page);
    expect(packages().map((it) => readField(it.carrier))).toEqual(['USPS', 'UPS']);
    expect(packages().map((it) => it.place)).toEqual(['1', '2']);
  });
  it('services and boxes pair as well', () => {
    openPage('two-packages');
    const [one, two] = packages();
    expect(one?.service).not.toBe(two?.service);
    expect(one?.noTracking?.id).toBe('missing-tracking-id-checkbox');
    expect(two?.noTracking?.id).toBe('missing-tracking-id-checkbox-2');
  });
  it('a package whose carrier list is not there yet borrows none', () => {
    openPage('two-packages');
    carrierOf(1).remove();
    expect(packages().map((it) => it.carrier && readField(it.carrier))).toEqual(['USPS', null]);
  });
  it('one list on top serves all packages', () => {
    openPage('two-packages');
    carrierOf(1).remove();
    document.querySelector('#MYO-app')!.prepend(carrierOf(0));
    expect(packages().map((it) => readField(it.carrier))).toEqual(['USPS', 'USPS']);
  });
  it('fields that were replaced no longer stand', () => {
    openPage('confirm');
    const [before] = packages();
    expect(isStanding(before!)).toBe(true);
    carrierOf().replaceWith(carrierOf().cloneNode(true));
    expect(isStanding(before!)).toBe(false);
  });
});

describe('the rows of a bulk page whose fields the seller showed', () => {
  const row = (order: string, number: string) =>
    `<tr><td>${order}</td><td><input name="parcel" value="${number}"></td></tr>`;
  it.each([
    ['by a link', (id: string) => `<a href="/help/42">?</a><a href="/orders-v3/order/${id}">${id}</a>`],
    ['by its text', (id: string) => `Order ${id}, due today`],
  ])('are the orders’ that they name %s; one list serves all', (_, named) => {
    const orders = ['114-7941379-5480234', '304-6502205-3216347'];
    document.body.innerHTML = `<select name="courier"><option value="USPS" selected>USPS</option></select>
      <table>${orders.map((id, at) => row(named(id), String(at))).join('')}${row('No order', '2')}</table>`;
    const shown = shownLayout({ tracking: 'input[name="parcel"]', carrier: 'select[name="courier"]' });
    const rows = packagesIn(document, layoutOf(document, shown, true)!, '');
    expect(rows.map(({ orderId, place, tracking }) => [orderId, place, readField(tracking)])).toEqual([
      [orders[0], '1', '0'],
      [orders[1], '1', '1'],
      ['', '1', '2'],
    ]);
    for (const { carrier } of rows) expect(carrier).toBe(document.querySelector('select'));
  });
});
