// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepRegister } from '@/entrypoints/orders.content/keep-register';
import { readAddress } from '@/utils/page/address';
import { aui } from '@/utils/page/layouts/aui';
import { addressOf, closeForm, openForm, orderId, standInWorker, textOf } from './open-form';
import { carrierOf, choose, openPage, paste, trackingOf, type } from './open-page';

beforeEach(() => {
  vi.stubEnv('VITE_OPEN_ROOTS', '1');
  vi.useFakeTimers();
  // As Amazon UI's own sheet has it.
  document.head.innerHTML = '<style>.aok-hidden { display: none !important }</style>';
});
afterEach(() => {
  closeForm();
  vi.useRealTimers();
});

const clickedAt = 1_700_000_000_000;
const settle = () => vi.advanceTimersByTimeAsync(15_000);
const unheard = () => {};
const button = () => document.querySelector<HTMLInputElement>('input.a-button-input')!;
const alertOf = (kind: 'success' | 'error') => {
  const alert = document.createElement('div');
  alert.className = `a-alert a-alert-${kind}`;
  alert.innerHTML = '<h4 class="a-alert-heading">确认完成</h4>';
  document.querySelector('#alerts')!.append(alert);
  return alert;
};

async function openAnd(fixture: string, worker = standInWorker()) {
  openForm(fixture, { register: keepRegister(worker, () => true) }, worker);
  await vi.advanceTimersByTimeAsync(9000);
  return worker;
}

describe('at the click', () => {
  it('every package is captured at once, as it stands, and the click goes on', async () => {
    const worker = await openAnd('two-packages');
    paste(trackingOf(0), '12345678');
    trackingOf(1).value = '1Z5 R';
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    button().dispatchEvent(click);
    expect(click.defaultPrevented).toBe(false);
    expect(worker.capture).toHaveBeenCalledOnce();
    const common = { orderId, marketplace: 'US', page: 'confirm', noTracking: false, at: 1_700_000_000_000 };
    expect(worker.capture.mock.calls[0]?.[0]).toEqual([
      { ...common, package: '1', carrier: 'USPS', service: 'Ground Advantage', number: '12345678', findings: [] },
      {
        ...common,
        package: '2',
        carrier: 'UPS',
        service: 'Ground Advantage',
        number: '1Z5 R',
        findings: [
          { code: 'special-character', severity: 'error' },
          { code: 'wrong-length', severity: 'error' },
        ],
      },
    ]);
  });
  it('a blank is one, also where the seller never was', async () => {
    const worker = await openAnd('confirm');
    button().click();
    expect(worker.capture.mock.calls[0]?.[0][0]?.findings).toEqual([{ code: 'blank', severity: 'error' }]);
  });
  it('after Other the typed names are kept', async () => {
    const worker = await openAnd('other');
    button().click();
    expect(worker.capture.mock.calls[0]?.[0][0]).toMatchObject({ carrier: 'UniUni', service: 'Standard' });
  });
  it.each(['edit', 'edit-zh'])('%s: the number from before the edit goes along', async (fixture) => {
    const worker = await openAnd(fixture);
    const before = trackingOf().value;
    paste(trackingOf(), '12345678');
    // Coming back to the field, the page is looked at again: what stands there now was not there before.
    trackingOf().blur();
    trackingOf().focus();
    await settle();
    button().click();
    expect(worker.capture.mock.calls[0]?.[0][0]).toMatchObject({
      page: 'edit',
      number: '12345678',
      numberBefore: before,
    });
  });
  it('a second edit of the open page names what the first one confirmed, and after a refusal what stood before', async () => {
    const worker = await openAnd('edit');
    const before = trackingOf().value;
    for (const [number, kind] of [
      ['12345678', 'success'],
      ['12345679', 'error'],
      ['12345670', 'success'],
    ] as const) {
      paste(trackingOf(), number);
      button().click();
      const alert = alertOf(kind);
      await settle();
      alert.remove();
      await settle();
    }
    const named = worker.capture.mock.calls.map(([[it]]) => it?.numberBefore);
    expect(named).toEqual([before, '12345678', '12345678']);
  });
  it('a hidden copy of the form is no second package', async () => {
    const worker = await openAnd('confirm');
    const copy = document.querySelector('.a-box')!.cloneNode(true) as Element;
    document.querySelector('#MYO-app')!.append(copy);
    trackingOf(1).checkVisibility = () => false;
    paste(trackingOf(), '12345678');
    button().click();
    expect(worker.capture.mock.calls[0]?.[0]).toMatchObject([{ package: '1', number: '12345678' }]);
    expect(worker.capture.mock.calls[0]?.[0]).toHaveLength(1);
  });
  it('of ten thousand characters only a beginning is kept', async () => {
    const worker = await openAnd('confirm');
    paste(trackingOf(), '9'.repeat(10_000));
    button().click();
    expect(worker.capture.mock.calls[0]?.[0][0]?.number).toHaveLength(100);
  });
  it.each<[string, () => void]>([
    ['elsewhere', () => document.querySelector<HTMLElement>('[data-test-id="confirm-shipment-heading"]')!.click()],
    [
      'on a button that the page holds back',
      () => {
        button().closest('.a-button')!.classList.add('a-button-disabled');
        button().click();
      },
    ],
  ])('nothing is captured by a click %s', async (_, click) => {
    const worker = await openAnd('confirm');
    click();
    await settle();
    expect(worker.capture).not.toHaveBeenCalled();
  });
});

describe('what became of it', () => {
  it.each([
    ['success', 'confirmed'],
    ['error', 'refused'],
  ] as const)('a new alert of %s, in any language: %s', async (kind, outcome) => {
    const worker = await openAnd('confirm');
    button().click();
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
    alertOf(kind);
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome, clickedAt }]]);
  });
  it('an alert from before the click is an earlier answer', async () => {
    const worker = await openAnd('confirm');
    const before = alertOf('error');
    button().click();
    document.querySelector('#MYO-app')!.append('something renders');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
    before.remove();
    alertOf('success');
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it('an alert that Amazon UI keeps hidden says nothing until it is shown', async () => {
    const worker = await openAnd('confirm');
    button().click();
    const alert = alertOf('success');
    alert.classList.add('aok-hidden');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
    alert.classList.remove('aok-hidden');
    await settle();
    expect(worker.settle).toHaveBeenCalledOnce();
  });
  it('the same alert, hidden at the click and shown again word for word, is a new answer', async () => {
    const worker = await openAnd('edit');
    const alert = alertOf('success');
    button().click();
    alert.classList.add('aok-hidden');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
    alert.classList.remove('aok-hidden');
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it('a success that stands for a blink is seen', async () => {
    const worker = await openAnd('confirm');
    button().click();
    document.querySelector('#MYO-app')!.append('something renders');
    await vi.advanceTimersByTimeAsync(5);
    const alert = alertOf('success');
    await vi.advanceTimersByTimeAsync(28);
    alert.remove();
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it('a page that is silent for two minutes is not waited for any longer: what it says then is about something else', async () => {
    const worker = await openAnd('confirm');
    button().click();
    await vi.advanceTimersByTimeAsync(121_000);
    alertOf('success');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
  });
  it('after a refusal the next click counts anew', async () => {
    const worker = await openAnd('confirm');
    button().click();
    const refusal = alertOf('error');
    await settle();
    button().click();
    refusal.remove();
    alertOf('success');
    await settle();
    expect(worker.settle.mock.calls.map(([result]) => result.outcome)).toEqual(['refused', 'confirmed']);
  });
});

describe('when the page goes on', () => {
  const details = readAddress(`https://sellercentral.amazon.com/orders-v3/order/${orderId}`);
  const list = readAddress('https://sellercentral.amazon.com/orders-v3/mfn/unshipped');
  const packages = [{ orderId, at: clickedAt }] as never;

  it('to the order: that alone says nothing, for the seller may have gone there after a refusal', async () => {
    const worker = standInWorker();
    keepRegister(worker, () => true).arrive(details);
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
  });
  it('to the order: what its page shows decides', async () => {
    const worker = standInWorker();
    keepRegister(worker, () => true).shown(orderId, ['12345678']);
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', shown: ['12345678'] }]]);
  });
  it.each([
    ['the order, which shows the success', orderId, 1],
    ['another order, whose success is its own', '113-2290417-8812246', 0],
  ])('to %s', async (_, id, settled) => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openPage('confirm');
    register.confirm(packages, button(), aui, unheard);
    register.arrive(readAddress(`https://sellercentral.amazon.com/orders-v3/order/${id}`));
    alertOf('success');
    await settle();
    expect(worker.settle).toHaveBeenCalledTimes(settled);
  });
  it('to the list, which shows the success', async () => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openPage('confirm');
    register.confirm(packages, button(), aui, unheard);
    register.arrive(list);
    alertOf('success');
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it.each([
    ['the order', details],
    ['the list', list],
    ['anything else', null],
  ])('to %s, what that complains of is no refusal: the numbers it shows may still tell', async (_, address) => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openPage('confirm');
    register.confirm(packages, button(), aui, unheard);
    register.arrive(address);
    alertOf('error');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
  });
  const confirmUrl = `https://sellercentral.amazon.com/orders-v3/order/${orderId}/confirm-shipment`;
  const listUrl = 'https://sellercentral.amazon.com/orders-v3/mfn/unshipped';
  const addLink = (attributes: string) => {
    document.querySelector('#MYO-app')!.insertAdjacentHTML('beforeend', `<a id="away" ${attributes}><b>Orders</b></a>`);
    // An application follows its links without loading.
    document.querySelector('#away')!.addEventListener('click', (event) => event.preventDefault());
  };
  const click = (init: MouseEventInit = {}) =>
    document
      .querySelector('#away b')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...init }));
  const goBack = (url: string) => {
    vi.stubGlobal('location', new URL(url));
    window.dispatchEvent(new Event('popstate'));
  };
  beforeEach(() => {
    vi.stubGlobal('location', new URL(confirmUrl));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each<[string, string, () => void]>([
    ['opened a link in a new tab', `href="${listUrl}" target="_blank"`, () => click()],
    ['opened one elsewhere with Ctrl', `href="${listUrl}"`, () => click({ ctrlKey: true })],
    ['opened one elsewhere with ⌘', `href="${listUrl}"`, () => click({ metaKey: true })],
    ['went back within the page', '', () => goBack(`${confirmUrl}#more`)],
  ])('by itself after the seller %s, its success counts', async (_, attributes, go) => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openForm('confirm', { register }, worker);
    addLink(attributes);
    await settle();
    button().click();
    go();
    register.arrive(list);
    alertOf('success');
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it.each<[string, () => void]>([
    ['by a link', () => click()],
    ['back', () => goBack(listUrl)],
  ])('because the seller leads it there %s, its success is another’s: the numbers may still tell', async (_, go) => {
    for (const address of [details, list, null]) {
      const worker = standInWorker();
      const register = keepRegister(worker, () => true);
      openForm('confirm', { register }, worker);
      vi.stubGlobal('location', new URL(confirmUrl));
      addLink(`href="${listUrl}"`);
      await settle();
      button().click();
      go();
      register.arrive(address);
      alertOf('success');
      await settle();
      expect(worker.settle).not.toHaveBeenCalled();
      closeForm();
    }
  });
  it('nowhere by a link of the form, its success is the form’s', async () => {
    const worker = await openAnd('confirm');
    button().click();
    addLink(`href="${listUrl}"`);
    click();
    alertOf('success');
    await settle();
    expect(worker.settle).toHaveBeenCalledOnce();
  });
  // As Chromium tells them apart; Firefox (153) calls neither the seller's.
  it.each([
    ['the page’s application goes back', false, 1],
    ['the seller does', true, 0],
  ])('to the list because %s', async (_, userInitiated, settled) => {
    const navigation = new EventTarget();
    vi.stubGlobal('navigation', navigation);
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openForm('confirm', { register }, worker);
    await settle();
    button().click();
    navigation.dispatchEvent(Object.assign(new Event('navigate'), { userInitiated }));
    goBack(listUrl);
    register.arrive(list);
    alertOf('success');
    await settle();
    expect(worker.settle).toHaveBeenCalledTimes(settled);
  });
  it('by a router that makes up its own way back, its success counts', async () => {
    const worker = standInWorker();
    const register = keepRegister(worker, ({ isTrusted }) => isTrusted);
    openForm('confirm', { register }, worker);
    await settle();
    button().click();
    goBack(listUrl);
    register.arrive(list);
    alertOf('success');
    await settle();
    expect(worker.settle).toHaveBeenCalledOnce();
  });
  it('because a script follows a link, its success counts', async () => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openForm('confirm', { register, isOwn: ({ isTrusted }) => isTrusted }, worker);
    addLink(`href="${listUrl}"`);
    await settle();
    button().click();
    click();
    register.arrive(list);
    alertOf('success');
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId], outcome: 'confirmed', clickedAt }]]);
  });
  it('to another order’s form, whose success is its own', async () => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openPage('confirm');
    register.confirm(packages, button(), aui, unheard);
    register.arrive(addressOf('confirm', '113-2290417-8812246'));
    alertOf('success');
    await settle();
    expect(worker.settle).not.toHaveBeenCalled();
  });
});

describe('several orders by one click', () => {
  const other = '113-2290417-8812246';
  const packages = [orderId, other, orderId].map((id) => ({ orderId: id, at: clickedAt })) as never;
  const bulk = (...ids: string[]) =>
    readAddress(`https://sellercentral.amazon.com/orders-v3/bulk-confirm-shipment/${ids.join(';')};`);

  it.each([
    ['success', 'confirmed'],
    ['error', 'refused'],
  ] as const)('%s: all are %s', async (kind, outcome) => {
    const worker = standInWorker();
    openPage('confirm');
    keepRegister(worker, () => true).confirm(packages, button(), aui, unheard);
    alertOf(kind);
    await settle();
    expect(worker.settle.mock.calls).toEqual([[{ orderIds: [orderId, other], outcome, clickedAt }]]);
  });
  it.each([
    ['its own page, which now names the rest', bulk(other), 1],
    ['another bulk page, whose success is its own', bulk('112-0000001-0000017'), 0],
    ['the form of another order', addressOf('confirm', '112-0000001-0000017'), 0],
  ])('then on to %s', async (_, address, settled) => {
    const worker = standInWorker();
    const register = keepRegister(worker, () => true);
    openPage('confirm');
    register.confirm(packages, button(), aui, unheard);
    register.arrive(address);
    alertOf('success');
    await settle();
    expect(worker.settle).toHaveBeenCalledTimes(settled);
  });
});

describe('a worker that fails', () => {
  it('is asked again, and told the outcome at once and once more after the rows', async () => {
    const order: string[] = [];
    let rows = 0;
    const worker = standInWorker({
      capture: async () => {
        order.push('capture');
        if (order.length < 4) throw new Error('asleep');
        rows = 1;
      },
      settle: async () => {
        order.push(`settle ${rows}`);
        return rows;
      },
    });
    await openAnd('confirm', worker);
    button().click();
    alertOf('success');
    await settle();
    expect(order).toEqual(['capture', 'settle 0', 'capture', 'capture', 'settle 1']);
  });
  it('is told again of rows that came late, and of which click: the seller may have confirmed anew', async () => {
    const arrive: (() => void)[] = [];
    const capture = () => new Promise<void>((resolve) => arrive.push(resolve));
    let now = 1000;
    const worker = standInWorker({ capture, settle: async () => 0 });
    openForm('confirm', { register: keepRegister(worker, () => true), now: () => now }, worker);
    await settle();
    button().click();
    const first = alertOf('success');
    await settle();
    now = 2000;
    button().click();
    first.remove();
    arrive[0]!();
    await settle();
    expect(worker.settle.mock.calls.map(([{ clickedAt }]) => clickedAt)).toEqual([1000, 1000]);
  });
  it('is told of, by the order, while it does not take the rows, and no longer once it does', async () => {
    let isFull = true;
    const capture = () => (isFull ? Promise.reject(new Error('full')) : Promise.resolve());
    await openAnd('confirm', standInWorker({ capture }));
    choose(carrierOf(), 'USPS');
    button().click();
    await vi.advanceTimersByTimeAsync(400);
    expect(textOf('[data-remark]')).toBeNull();
    await vi.advanceTimersByTimeAsync(2000);
    expect(textOf('[data-remark]')).toContain(`Order ${orderId} is not logged so far`);
    isFull = false;
    await settle();
    document.body.click();
    await vi.advanceTimersByTimeAsync(200);
    expect(textOf('[data-remark]')).toBeNull();
  });
  it('is told of on the next order’s form, to which the seller has gone on, while they type there, too', async () => {
    const worker = standInWorker({ capture: () => Promise.reject(new Error('full')) });
    const register = keepRegister(worker, () => true);
    openForm('confirm', { register }, worker);
    button().click();
    await vi.advanceTimersByTimeAsync(400);
    openForm('edit', { register }, worker);
    trackingOf().value = '';
    type(trackingOf(), '123');
    await settle();
    expect(textOf('[data-remark]')).toContain(`Order ${orderId} is not logged so far`);
    expect(textOf('[data-finding]')).toBeNull();
  });
  it('that never takes the rows is told of for good', async () => {
    const worker = standInWorker({ capture: () => Promise.reject(new Error('full')) });
    await openAnd('confirm', worker);
    choose(carrierOf(), 'USPS');
    button().click();
    await vi.advanceTimersByTimeAsync(45_000);
    document.body.click();
    await vi.advanceTimersByTimeAsync(200);
    expect(worker.capture).toHaveBeenCalledTimes(5);
    expect(textOf('[data-remark]')).toContain('not logged so far');
  });
  it('is told of when the extension was updated under the page; checks go on, and it is not asked in vain', async () => {
    const worker = standInWorker({
      isGone: () => true,
      capture: () => Promise.reject(new Error('gone')),
    });
    await openAnd('confirm', worker);
    paste(trackingOf(), '1234');
    button().click();
    await settle();
    expect(textOf('[data-finding]')).toContain('wrong-length');
    expect(textOf('[data-remark]')).toContain('reload this page');
    expect(worker.capture).toHaveBeenCalledOnce();
  });
});
