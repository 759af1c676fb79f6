// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { ShownPages } from '@/components/shown-pages';
import { TabLine } from '@/components/tab-line';
import type { Preferences } from '@/utils/preferences/schema';
import { renderIn } from './render-in';

afterEach(cleanup);

const page = 'sellercentral.amazon.com confirm';
const whole = { tracking: 'input[name="parcel"]', carrier: 'select', confirm: 'button' };

/** The section on a store of its own, which shows what is left. */
function Shown({ first }: { first: Preferences['shownFields'] }) {
  const [shown, setShown] = useState(first);
  return (
    <>
      <ShownPages shown={shown} onChange={setShown} />
      <output>{Object.keys(shown).join()}</output>
    </>
  );
}

describe('pages whose fields were shown', () => {
  it('are not spoken of while there are none', () => {
    const { container } = renderIn('en', <Shown first={{}} />);
    expect(container.querySelector('section')).toBeNull();
  });
  it.each([
    ['en', 'sellercentral.amazon.com · Confirm shipment', 'Forget', 'Undo'],
    ['zh_CN', 'sellercentral.amazon.com · 确认发货', '清除', '撤销'],
  ] as const)('are named, forgotten and brought back (%s)', async (language, name, forget, undo) => {
    renderIn(language, <Shown first={{ [page]: whole }} />);
    expect(screen.getByText(name)).toBeDefined();
    await userEvent.click(screen.getByText(forget));
    expect(document.querySelector('output')?.textContent).toBe('');
    expect(screen.getAllByRole('status').some((it) => it.textContent?.includes(name))).toBe(true);
    await userEvent.click(screen.getByText(undo));
    expect(document.querySelector('output')?.textContent).toBe(page);
  });
  it.each([
    ['en', 'could not be read, so they are not used. Show them again on that page.'],
    ['zh_CN', '已损坏'],
  ] as const)('that can’t be read are said to be, and can be forgotten (%s)', async (language, said) => {
    renderIn(language, <Shown first={{ [page]: { tracking: '' } }} />);
    expect(screen.getByText(said, { exact: false })).toBeDefined();
    expect(screen.queryByText(/nothing is logged/)).toBeNull();
    expect(document.querySelector('code')).toBeNull();
    await userEvent.click(screen.getByText(language === 'en' ? 'Forget' : '清除'));
    expect(document.querySelector('output')?.textContent).toBe('');
  });
  it.each([
    [whole, false],
    [{ tracking: 'input' }, true],
  ])('%j: says that nothing is logged: %s', (fields, is) => {
    renderIn('en', <Shown first={{ [page]: fields }} />);
    expect(screen.queryByText(/nothing is logged/) !== null).toBe(is);
  });
});

describe('the open tab', () => {
  it.each([
    ['unrecognised', 'Show me the fields'],
    ['unlogged', 'Show me the button'],
  ] as const)('%s: the seller can help', async (state, name) => {
    let begun = 0;
    const begin = () => {
      begun += 1;
    };
    renderIn('en', <TabLine state={state} sites="/options.html" onShow={begin} />);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(begun).toBe(1);
  });
  it.each(['asking', 'waiting', 'checking', 'off', 'elsewhere', 'reload', 'unanswered'] as const)(
    '%s: nothing to press',
    (state) => {
      renderIn('en', <TabLine state={state} sites="/options.html" onShow={() => {}} />);
      expect(screen.queryByRole('button')).toBeNull();
      expect(screen.getByRole('status').textContent === '').toBe(state === 'asking');
    },
  );
});
