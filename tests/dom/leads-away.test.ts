// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { leadsAway } from '@/utils/page/leads-away';

const here = 'https://sellercentral.amazon.com/orders-v3/order/114-7941379-5480234/confirm-shipment?ref=list';
const list = 'https://sellercentral.amazon.com/orders-v3/mfn/unshipped';

afterEach(() => {
  vi.unstubAllEnvs();
  document.body.replaceChildren();
});

/** Whether a click within a link of these attributes leads away from {@link here}. */
function followed(attributes: string, click: MouseEventInit = {}): boolean {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(here);
  document.body.innerHTML = `<a ${attributes}><b>Orders</b></a>`;
  return leadsAway(document.querySelector('b')!, new MouseEvent('click', click));
}

describe('a link that is clicked', () => {
  it.each([
    ['an address', `href="${list}"`],
    ['a way on this host', 'href="/orders-v3/mfn/unshipped"'],
    ['the same path with another query', 'href="?ref=edit#top"'],
    ['a place on another page', `href="${list}#top"`],
    ['this tab by name', `href="${list}" target="_self"`],
    ['this tab by name, in capitals', `href="${list}" target="_SELF"`],
    ['the outermost frame, which is this tab', `href="${list}" target="_top"`],
  ])('leads away: %s', (_, attributes) => {
    expect(followed(attributes)).toBe(true);
  });
  it.each([
    ['a new tab', `href="${list}" target="_blank"`],
    ['a tab of its own name', `href="${list}" target="invoice"`],
    ['a file to save', `href="${list}" download`],
    ['a file to save under a name', `href="${list}" download="labels.pdf"`],
    ['the top of the page', 'href="#"'],
    ['a place within the page', 'href="#packages"'],
    ['a place within the page by its whole address', `href="${here}#packages"`],
    ['the top of the page by its whole address', `href="${here}#"`],
    ['a script', 'href="javascript:void(0)"'],
    ['a script, in capitals and with a space', 'href=" JavaScript:void(0)"'],
    ['a mail', 'href="mailto:seller@example.com"'],
    ['a telephone', 'href="tel:+12065550100"'],
    ['no address', ''],
  ])('leads nowhere: %s', (_, attributes) => {
    expect(followed(attributes)).toBe(false);
  });
  // What browsers make of a click with a key held: a new tab, a new window, or a file.
  it.each(['ctrlKey', 'metaKey', 'shiftKey', 'altKey'])('leads elsewhere with %s', (key) => {
    expect(followed(`href="${list}"`, { [key]: true })).toBe(false);
  });
  it('leads away with Alt in Firefox, which does not save it', () => {
    vi.stubEnv('BROWSER', 'firefox');
    expect(followed(`href="${list}"`, { altKey: true })).toBe(true);
  });
});

it('what is no link leads nowhere', () => {
  document.body.innerHTML = '<button><b>Confirm</b></button>';
  expect(leadsAway(document.querySelector('b')!, new MouseEvent('click'))).toBe(false);
});
it('a component’s own link leads away', () => {
  document.body.innerHTML = '<kat-link></kat-link>';
  const root = document.querySelector('kat-link')!.attachShadow({ mode: 'open' });
  root.innerHTML = `<a href="${list}"><slot></slot></a>`;
  expect(leadsAway(root.querySelector('slot')!, new MouseEvent('click'))).toBe(true);
});
