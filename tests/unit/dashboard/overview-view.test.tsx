// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type OverviewShown, OverviewView, type OverviewViewProps } from '@/components/dashboard/overview-view';
import type { Language } from '@/utils/i18n';
import { noPackages } from '@/utils/vtr/package-state';
import { rateOf } from '@/utils/vtr/rate';
import { renderIn } from '../components/render-in';

// The browser that lays nothing out has no widths; a chart draws nothing then.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const target = { target: 0.95 };
const counts = (clean: number, defects: number, unverifiable = 0) => ({
  ...noPackages,
  'awaiting-scan': clean,
  'defect-expected': defects,
  unverifiable,
});
const point = (day: string, low: number | null, high = low) => ({ day, low, high, counted: low === null ? 0 : 40 });

const shown: OverviewShown = {
  day: '2026-11-22',
  rate: {
    rate: rateOf(counts(36, 3, 1), target),
    goals: { target: 0.95, second: { tracked: 0.98, onTime: 0.97 } },
    windowDays: 30,
    marketplace: null,
  },
  promises: rateOf(counts(36, 3, 1), { target: 0.98 }),
  past: [point('2026-11-19', null), point('2026-11-20', 0.92), point('2026-11-21', 0.9, 0.925)],
  coming: [
    { ...point('2026-11-22', 0.93), leaving: 2 },
    { ...point('2026-11-23', 0.96), leaving: 0 },
  ],
  cleanPerDay: 1.2,
  byCause: [
    { cause: { key: 'causeName_carrierMismatch' }, count: 2 },
    { cause: { key: 'causeName_blank' }, count: 1 },
  ],
  byCarrier: [
    { id: 'usps', name: 'USPS', counted: 30, defects: 3 },
    { id: 'ups', name: 'UPS', counted: 10, defects: 0 },
  ],
  categories: [
    { id: 'Kitchen', name: 'Kitchen', rate: rateOf(counts(7, 2), target) },
    { id: 'unknown', name: { key: 'dashboardNotKnown' }, rate: rateOf(counts(31, 1), target) },
  ],
};

function show(change: Partial<OverviewViewProps> = {}, language: Language = 'en') {
  const nothing = () => {};
  return renderIn(
    language,
    <OverviewView
      shown={shown}
      marketplaces={[{ id: 'US', name: 'United States' }]}
      marketplace="US"
      category=""
      windowDays={30}
      manageOrders="https://sellercentral.amazon.com/orders-v3"
      onMarketplace={nothing}
      onCategory={nothing}
      onPicture={nothing}
      skus={[]}
      onSku={nothing}
      onRemoveSku={nothing}
      {...change}
    />,
  );
}

describe('the overview', () => {
  it.each<[string, OverviewViewProps['shown'], Language, string]>([
    ['an empty log', 'empty', 'en', 'Nothing logged yet'],
    ['an empty window', 'quiet', 'en', 'No package logged here counts for the last 30 days'],
    ['a log that can’t be read', 'unreadable', 'zh_CN', '无法打开记录'],
    ['a rate below the target', shown, 'en', 'Below target'],
    ['the same in Chinese', shown, 'zh_CN', '未达标'],
    ['the second goal, and that delivery is not seen', shown, 'en', 'Delivery is not seen here'],
    [
      'no defects',
      { ...shown, rate: { ...shown.rate, rate: rateOf(counts(40, 0), target) } },
      'en',
      'No defect in this window',
    ],
  ])('says of %s what it is', (_, state, language, text) => {
    const { container } = show({ shown: state }, language);
    expect(container.textContent).toContain(text);
  });

  it.each<[clean: number, defects: number, unverifiable: number, language: Language, said: string]>([
    [36, 3, 1, 'en', '98% is not met: 160 clean orders in a row bring you there.'],
    [97, 3, 0, 'zh_CN', '尚未达到 98%：连续 50 个无缺陷订单即可达到。'],
    [97, 1, 2, 'en', '98% is met only if what can’t be verified turns out fine.'],
    [99, 1, 0, 'en', '98% is met; defects that still fit: 1.'],
    [99, 1, 0, 'zh_CN', '已达到 98%，还可容许 1 个缺陷。'],
  ])(
    '%d clean, %d defects, %d unverifiable, of the second goal in %s: %s',
    (clean, defects, unverifiable, language, said) => {
      const promises = rateOf(counts(clean, defects, unverifiable), { target: 0.98 });
      const { container } = show({ shown: { ...shown, promises } }, language);
      expect(container.querySelector('.overview-second')?.textContent).toContain(said);
    },
  );

  it.each<[string, Partial<OverviewShown>, string]>([
    ['back above the target', {}, 'Back above 95% on Nov 23, 2026.'],
    ['the defects that leave the window', {}, '2 defects leave the window on Nov 22, 2026.'],
    ['no way back', { coming: [{ ...point('2026-11-22', 0.9), leaving: 0 }] }, 'Not back above 95% within 1 day.'],
    [
      'a coming fall',
      {
        rate: { ...shown.rate, rate: rateOf(counts(40, 1), target) },
        coming: [{ ...point('2026-11-22', 0.94), leaving: 0 }],
      },
      'Falls below 95% on Nov 22, 2026',
    ],
    ['what it is based on', {}, 'Forecast: no new defect, and 1 clean package a day, as lately.'],
  ])('foretells %s', (_, change, text) => {
    const { container } = show({ shown: { ...shown, ...change } });
    expect(container.textContent).toContain(text);
  });

  it('tells of a category with its own count, and that it is small', async () => {
    const onCategory = vi.fn();
    show({ onCategory });
    const row = screen.getByRole('row', { name: /Kitchen/ });
    // 2 of 9, the policy facts' own example of a small denominator.
    expect(row.textContent).toMatch(/Below target77\.8%9few: one decides20/);
    await userEvent.click(within(row).getByRole('button', { name: 'Kitchen' }));
    expect(onCategory).toHaveBeenCalledWith('Kitchen');
  });
});

describe('categories by SKU', () => {
  it('are set, with what stands in the log to choose from, and removed', async () => {
    const [onSku, onRemoveSku] = [vi.fn(), vi.fn()];
    show({ skus: [{ sku: 'CUP-BLUE', category: 'Kitchen' }], onSku, onRemoveSku });
    const section = within(screen.getByRole('region', { name: 'Categories by SKU' }));
    await userEvent.type(section.getByRole('textbox', { name: 'SKU' }), ' CUP-RED ');
    expect(section.getByRole('button', { name: 'Set' })).toHaveProperty('disabled', true);
    await userEvent.type(section.getByRole('combobox', { name: 'Category' }), 'Kitchen{Enter}');
    expect(onSku).toHaveBeenCalledWith('CUP-RED', 'Kitchen');
    await userEvent.click(section.getByRole('button', { name: 'Remove the category of CUP-BLUE' }));
    expect(onRemoveSku).toHaveBeenCalledWith('CUP-BLUE');
  });
});

describe('the legend', () => {
  const usual = ['forecast', 'Amazon’s target', 'second goal'];
  it.each<[string, Partial<OverviewShown>, readonly string[]]>([
    [
      'a range, where some can’t be verified',
      { past: [point('2026-11-20', 0.9, 1), point('2026-11-21', 0.9)] },
      ['what can’t be verified counts as a defect', 'up to where none of it does', ...usual],
    ],
    [
      'no range where there is none',
      { past: [point('2026-11-20', 0.9), point('2026-11-21', 0.9)], coming: [] },
      ['what can’t be verified counts as a defect', ...usual],
    ],
    [
      'no second goal where the place has none',
      {
        past: [point('2026-11-20', 0.9, 1), point('2026-11-21', 0.9)],
        rate: { ...shown.rate, goals: { target: 0.95, second: null } },
      },
      ['what can’t be verified counts as a defect', 'up to where none of it does', 'forecast', 'Amazon’s target'],
    ],
  ])('names %s', (_, change, said) => {
    const { container } = show({ shown: { ...shown, ...change } });
    const items = [...container.querySelectorAll('.chart-legend li')].map((item) => item.textContent);
    expect(items).toEqual(said);
    const goals = said.filter((one) => one === 'Amazon’s target' || one === 'second goal');
    expect(container.querySelectorAll('g > .chart-goal'), 'a line for each goal').toHaveLength(goals.length);
  });
});

describe('each chart', () => {
  const titles = ['Valid Tracking Rate over time', 'Defects by cause', 'Defects by carrier'];

  it.each(titles)('%s is one picture with a name that says what is to be seen', (title) => {
    show();
    const picture = within(screen.getByRole('region', { name: title })).getByRole('img');
    expect(picture.getAttribute('aria-label')?.length).toBeGreaterThan(title.length + 10);
    expect(picture.querySelector('svg')).not.toBeNull();
  });

  it.each([
    ['Valid Tracking Rate over time', /Nov 23, 2026 ?96%40forecast/, 5],
    ['Defects by cause', /Another carrier’s number2/, 2],
    ['Defects by carrier', /USPS33090%/, 2],
  ])('%s has its figures as a table when asked', async (title, line, length) => {
    show();
    const figure = screen.getByRole('region', { name: title });
    expect(within(figure).queryByRole('table')).toBeNull();
    await userEvent.click(within(figure).getByRole('button', { name: 'Show as table' }));
    const rows = within(figure).getAllByRole('row').slice(1);
    expect(rows).toHaveLength(length);
    expect(rows[0]?.textContent).toMatch(line);
    await userEvent.click(within(figure).getByRole('button', { name: 'Hide table' }));
    expect(within(figure).queryByRole('table')).toBeNull();
  });

  it('leads from a carrier to its packages', async () => {
    show();
    const figure = screen.getByRole('region', { name: 'Defects by carrier' });
    await userEvent.click(within(figure).getByRole('button', { name: 'Show as table' }));
    expect(within(figure).getByRole('link', { name: 'USPS' }).getAttribute('href')).toBe('#orders?carrier=usps');
  });

  it('names its marketplace in a picture, and tells when the browser can make none', async () => {
    const onPicture = vi.fn();
    show({ onPicture, shown: { ...shown, rate: { ...shown.rate, marketplace: 'United States' } } });
    const figure = screen.getByRole('region', { name: 'Defects by cause' });
    await userEvent.click(within(figure).getByRole('button', { name: 'Save as PNG' }));
    await expect.poll(() => onPicture.mock.calls).toEqual([[null, 'Defects by cause · United States · Last 30 days']]);
  });
});
