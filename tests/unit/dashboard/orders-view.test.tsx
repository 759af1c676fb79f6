// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { everything } from '@/components/dashboard/order-filter';
import type { OrderRow } from '@/components/dashboard/order-row';
import { OrdersView, type OrdersViewProps } from '@/components/dashboard/orders-view';
import type { Language } from '@/utils/i18n';
import { renderIn } from '../components/render-in';
import { noonUtc, orderRow } from './order-row';

// The browser that lays nothing out has no heights; the table would take itself for invisible.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const nothing = () => {};

function show(
  change: Partial<OrdersViewProps> = {},
  rows: readonly OrderRow[] = [orderRow()],
  language: Language = 'en',
) {
  const props: OrdersViewProps = {
    filter: everything,
    carriers: [{ id: 'usps', name: 'USPS' }],
    categories: ['Kitchen'],
    found: { total: rows.length, isAtLeast: false, rowAt: (index) => rows[index] ?? null },
    selected: new Set(),
    selectedOrders: 0,
    areExempt: false,
    opened: null,
    now: noonUtc,
    manageOrders: 'https://sellercentral.amazon.com/orders-v3',
    onFilter: nothing,
    onRange: nothing,
    onSelect: nothing,
    onSelectAll: nothing,
    skus: [],
    openedSkus: [],
    onOpenedCategory: () => {},
    onExemption: nothing,
    onOpenedExemption: nothing,
    onCopyCase: () => {},
    onOpen: nothing,
    onOpenPages: nothing,
    onCategory: nothing,
    onCopy: nothing,
    onSelectNone: nothing,
    ...change,
  };
  return renderIn(language, <OrdersView {...props} />);
}

describe('the order table', () => {
  it.each<[string, Partial<OrderRow>, Language, readonly string[]]>([
    [
      'a fresh one',
      {},
      'en',
      ['114-7941379-5480234', 'USPS', 'Format OK, awaiting scan', 'Entered within 72 h', 'Not known'],
    ],
    ['one that can be seen by now', { visibleAt: noonUtc - 1 }, 'en', ['Format OK, awaiting scan']],
    [
      'a second package with a reason',
      { package: '2', state: 'defect-expected', reason: { key: 'causeName_carrierMismatch' }, category: 'Kitchen' },
      'en',
      ['package 2', 'Defect expected', 'Another carrier’s number', 'Kitchen'],
    ],
    ['one without a number', { number: [] }, 'zh_CN', ['无追踪编码', '格式正确，等待扫描', '2026年11月21日']],
    ['one that stands out', { oddities: [{ key: 'dashboardOddDuplicate' }] }, 'zh_CN', ['追踪编码重复']],
  ])('shows %s', (_, change, language, texts) => {
    show({}, [orderRow(change)], language);
    const row = screen.getAllByRole('row')[1]!;
    for (const text of texts) expect(row.textContent).toContain(text);
    if (change.visibleAt) expect(row.textContent).not.toContain('72');
  });

  it.each([
    ['the carrier', { carrier: 'Deutsche Post DHL Group' }, 'Deutsche Post DHL Group'],
    ['the category', { category: 'Patio, Lawn & Garden' }, 'Patio, Lawn & Garden'],
    [
      'the reasons',
      { reason: { key: 'causeName_carrierMismatch' }, oddities: [{ key: 'dashboardOddDuplicate' }] },
      'Another carrier’s number · Number used twice · Entered within 72 h',
    ],
  ] satisfies [string, Partial<OrderRow>, string][])(
    'tells in full, where there is no room for it: %s',
    (_, change, text) => {
      show({}, [orderRow(change)]);
      expect(screen.getByTitle(text).textContent).toBe(text);
    },
  );

  it('tells a screen reader how many rows there are, and lays out only some of them', () => {
    show({ found: { total: 1_000_000, isAtLeast: false, rowAt: () => null } }, []);
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('1000001');
    expect(screen.getAllByRole('row').length).toBeGreaterThan(10);
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText('1,000,000 packages, logged in this browser')).toBeTruthy();
  });

  it('asks for the rows in sight', () => {
    const onRange = vi.fn();
    show({ onRange, found: { total: 1000, isAtLeast: false, rowAt: () => null } }, []);
    expect(onRange).toHaveBeenCalledWith(0, expect.any(Number));
  });

  it('sorts by the day, and says which way', async () => {
    const onFilter = vi.fn();
    show({ onFilter });
    const column = screen.getByRole('columnheader', { name: 'Counts for' });
    expect(column.getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(within(column).getByRole('button'));
    expect(onFilter).toHaveBeenCalledWith({ ...everything, order: 'oldest' });
  });

  it('opens, selects and leads to the edit page', async () => {
    const [onOpen, onSelect] = [vi.fn(), vi.fn()];
    const row = orderRow();
    show({ onOpen, onSelect }, [row]);
    await userEvent.click(screen.getByRole('button', { name: row.orderId }));
    expect(onOpen).toHaveBeenCalledWith(row);
    await userEvent.click(screen.getByRole('checkbox', { name: `Select order ${row.orderId}` }));
    expect(onSelect).toHaveBeenCalledWith(row, true);
    const link = screen.getByRole('link', { name: `Edit shipment of order ${row.orderId}` });
    expect(link.getAttribute('href')).toBe(row.href);
  });
});

describe('an opened package', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['Escape', () => userEvent.keyboard('{Escape}')],
    ['its cross', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ])('closed with %s, gives the focus back to its row', async (_, close) => {
    const onOpen = vi.fn();
    const row = orderRow();
    show({ onOpen, opened: row }, [row]);
    expect(document.activeElement?.id).toBe('detail-title');
    await close();
    expect(onOpen).toHaveBeenCalledWith(null);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: row.orderId }));
  });
});

describe('without rows', () => {
  it('says what to do first when nothing was ever logged', () => {
    show({}, []);
    expect(screen.getByRole('heading', { name: 'Nothing logged yet' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open Manage Orders' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Merge its backup' }).getAttribute('href')).toBe('#backup');
  });

  it('offers to clear filters that let nothing through', async () => {
    const onFilter = vi.fn();
    show({ filter: { ...everything, text: '999' }, onFilter }, []);
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear filters' })[0]!);
    expect(onFilter).toHaveBeenCalledWith(everything);
  });

  it('tells that the log can’t be read', () => {
    show({ found: 'unreadable' });
    expect(screen.getByRole('alert').textContent).toContain('The log can’t be opened');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Orders');
  });

  it('shows no table while nothing was read', () => {
    show({ found: null });
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the detail', () => {
  const opened = orderRow({
    state: 'defect-reported',
    reason: { key: 'causeName_notScanned' },
    history: [
      {
        at: noonUtc,
        kind: 'confirmed',
        state: 'defect-expected',
        carrier: { after: 'UPS' },
        number: { after: ['1Z'] },
      },
      {
        at: noonUtc + 1000,
        kind: 'edited',
        state: 'awaiting-scan',
        carrier: { before: 'UPS', after: 'USPS' },
        number: { before: ['1Z'], after: ['9400', '1112'] },
      },
    ],
  });

  it('tells the history with what stood there before, the newest first', () => {
    show({ opened });
    const steps = within(screen.getByRole('complementary')).getAllByRole('listitem');
    expect(steps[0]?.textContent).toMatch(/Edited.*UPS.*became.*USPS.*1Z.*became.*94001112.*Format OK/);
    expect(steps[1]?.textContent).toMatch(/Confirmed.*UPS.*1Z.*Defect expected/);
  });

  it('tells the hour from which Amazon may show the last change', () => {
    show({ opened });
    expect(screen.getByRole('complementary').textContent).toMatch(/Amazon may show the last change from .*Nov 24/);
  });

  it('says of each day whether it was read from the order’s page', () => {
    const days = { promised: '2026-11-24', shipBy: '2026-11-20' };
    show({ opened: { ...opened, ...days, fromPage: ['shipBy'] } });
    const factOf = (name: string) => screen.getByText(name).nextSibling?.textContent;
    expect(factOf('Promised delivery')).toMatch(/Nov 24, 2026$/);
    expect(factOf('Ship by')).toMatch(/Nov 20, 2026 \(order page\)$/);
  });

  it('says what to do, with the case text where nothing else is left', async () => {
    const onCopyCase = vi.fn();
    const todo = {
      title: { key: 'actionTitle_sellerSupport' },
      detail: { key: 'actionDetail_sellerSupport' },
      isCase: true,
    } as const;
    show({ opened: orderRow({ todo }), onCopyCase });
    expect(screen.getByRole('heading', { name: 'Ask Seller Support' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Copy text for Seller Support' }));
    expect(onCopyCase).toHaveBeenCalledOnce();
  });

  it('sets the category, for its SKUs too where that is ticked', async () => {
    const onOpenedCategory = vi.fn();
    show({ opened: orderRow(), openedSkus: ['CUP-BLUE'], onOpenedCategory });
    await userEvent.click(screen.getByRole('button', { name: 'Set category…' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByRole('combobox', { name: 'Category' }), 'Kitchen');
    await userEvent.click(dialog.getByRole('checkbox', { name: /CUP-BLUE/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Set category' }));
    expect(onOpenedCategory).toHaveBeenCalledWith('Kitchen', ['CUP-BLUE']);
  });

  it.each<[OrderRow['state'], string]>([
    ['unverifiable', 'Mark as exempt'],
    ['exempt', 'Count again'],
  ])('of one that is %s: “%s”', async (state, name) => {
    const onOpenedExemption = vi.fn();
    show({ opened: orderRow({ state }), onOpenedExemption });
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onOpenedExemption).toHaveBeenCalledOnce();
  });

  it('takes the focus and closes with Escape', () => {
    const onOpen = vi.fn();
    show({ opened, onOpen });
    expect(document.activeElement?.id).toBe('detail-title');
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    expect(onOpen).toHaveBeenCalledWith(null);
  });
});

describe('selected packages', () => {
  const selection = (count: number) => ({ selected: new Set(Array.from({ length: count }, (_, at) => `${at}`)) });

  it.each([
    [1, '1 package selected', 'Open 1 edit page'],
    [3, '3 packages selected', 'Open 3 edit pages'],
  ])('%d: a few pages are opened at once', async (count, told, button) => {
    const onOpenPages = vi.fn();
    show({ ...selection(count), selectedOrders: count, onOpenPages });
    expect(screen.getByText(told)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: button }));
    expect(onOpenPages).toHaveBeenCalledWith(count);
  });

  it.each([
    [4, 'Open 4 tabs', 4],
    [45, 'Open 20 tabs', 20],
  ])('%d: many pages only after a question', async (count, answer, most) => {
    const onOpenPages = vi.fn();
    show({ ...selection(count), selectedOrders: count, onOpenPages });
    await userEvent.click(screen.getByRole('button', { name: `Open ${count} edit pages` }));
    expect(onOpenPages).not.toHaveBeenCalled();
    await userEvent.click(await screen.findByRole('button', { name: answer }));
    expect(onOpenPages).toHaveBeenCalledWith(most);
  });

  it('get the category that is typed, and no blank one', async () => {
    const onCategory = vi.fn();
    show({ ...selection(2), selectedOrders: 2, onCategory });
    await userEvent.click(screen.getByRole('button', { name: 'Set category…' }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole('button', { name: 'Set category' });
    expect(save).toHaveProperty('disabled', true);
    await userEvent.type(within(dialog).getByLabelText('Category'), ' Toys ');
    await userEvent.click(save);
    expect(onCategory).toHaveBeenCalledWith('Toys', []);
  });

  it.each([
    [false, 'Mark as exempt'],
    [true, 'Count again'],
  ])('all of them exempt: %s, “%s”', async (areExempt, name) => {
    const onExemption = vi.fn();
    show({ selected: new Set(['a']), selectedOrders: 1, areExempt, onExemption });
    await userEvent.click(screen.getByRole('button', { name }));
    expect(onExemption).toHaveBeenCalledOnce();
  });

  it('are copied, and let go', async () => {
    const [onCopy, onSelectNone] = [vi.fn(), vi.fn()];
    show({ ...selection(2), selectedOrders: 2, onCopy, onSelectNone });
    await userEvent.click(screen.getByRole('button', { name: 'Copy order IDs' }));
    await userEvent.click(screen.getByRole('button', { name: 'Clear selection' }));
    expect([onCopy.mock.calls.length, onSelectNone.mock.calls.length]).toEqual([1, 1]);
  });
});
