// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FoundReport } from '@/components/dashboard/report-found';
import { type ReportStep, ReportView, type ReportViewProps } from '@/components/dashboard/report-view';
import type { Language } from '@/utils/i18n';
import { suggestMapping } from '@/utils/report/mapping';
import { renderIn } from '../components/render-in';
import { noonUtc } from './order-row';

afterEach(cleanup);

const table = {
  fileName: 'report.txt',
  encoding: 'utf-8',
  separator: '\t',
  unreadable: 0,
  rows: [
    { line: 1, cells: ['Order ID', 'Tracking ID', 'Has valid tracking', 'Note'] },
    { line: 2, cells: ['112-0000001-0000001', '1Z5R89390357567127', 'No', 'x'] },
  ],
} as const;

const mapping: ReportStep = {
  kind: 'mapping',
  table,
  mapping: suggestMapping(table),
  marketplace: 'US',
  reportedAt: noonUtc,
};

const found: FoundReport = {
  fileName: 'report.txt',
  outcome: 'preview',
  kind: 'defects',
  rows: 30,
  defects: 30,
  logged: 2,
  unnamed: 5,
  skipped: [{ line: 7, reason: { key: 'reportRowNoOrder' } }],
  score: {
    predicted: 1,
    missed: 2,
    unverified: 3,
    unforeseeable: 4,
    didNotComeTrue: 6,
    notLogged: 8,
    rightlyQuiet: 9,
  },
  groups: [
    {
      kind: 'seller-support',
      title: { key: 'actionTitle_sellerSupport' },
      detail: { key: 'actionDetail_sellerSupport' },
      items: Array.from({ length: 30 }, (_, at) => ({
        line: at + 2,
        orderId: `112-0000001-${String(at).padStart(7, '0')}`,
        href: 'https://sellercentral.amazon.com/',
        carrier: 'USPS',
        number: ['9400'],
        cause: { key: 'causeName_notScanned' },
        reason: { key: 'causeWhy_notScanned' },
        isSure: at !== 0,
        isLogged: at !== 0,
        until: at === 1 ? noonUtc : null,
      })),
    },
  ],
};

function show(change: Partial<ReportViewProps> = {}, language: Language = 'en') {
  const nothing = () => {};
  const props: ReportViewProps = {
    isUnreadable: false,
    step: { kind: 'start' },
    imports: [],
    marketplaces: [{ id: 'US', names: { en: 'United States', zh_CN: '美国' } }],
    onFile: nothing,
    onEncoding: nothing,
    onSeparator: nothing,
    onMapping: nothing,
    onMarketplace: nothing,
    onReportedAt: nothing,
    onLook: nothing,
    onDiscard: nothing,
    onImport: nothing,
    onBack: nothing,
    onDone: nothing,
    onUndo: nothing,
    onCopyCase: nothing,
    onOpenImport: nothing,
    onUndoImport: nothing,
    ...change,
  };
  return renderIn(language, <ReportView {...props} />);
}

describe('the place of the report', () => {
  it.each<[string, ReportStep, Language, readonly string[]]>([
    ['the way to it', { kind: 'start' }, 'en', ['Account Health', 'Download Report', 'Drop the report here']],
    ['the same in Chinese', { kind: 'start' }, 'zh_CN', ['账户状况', '下载报告', '将报告拖到这里']],
    [
      'why a file is refused',
      { kind: 'refused', fileName: 'march.csv', reason: { key: 'reportFileEmpty' } },
      'en',
      ['The file is empty'],
    ],
    [
      'how a file is understood',
      mapping,
      'en',
      ['All columns recognised', 'Nothing is stored yet', '112-0000001-0000001'],
    ],
    [
      'what it says before it is stored',
      { kind: 'found', found },
      'en',
      ['nothing is stored yet', '30 defects', '2 of them logged here', '1 row was left out', 'Line 7: No order ID'],
    ],
    [
      'that it names all that is logged of these days',
      { kind: 'found', found: { ...found, unnamed: 0 } },
      'en',
      ['30 defects. 2 of them logged here.Import'],
    ],
    ['that it was imported', { kind: 'found', found: { ...found, outcome: 'imported' } }, 'en', ['Imported']],
    ['that it was known', { kind: 'found', found: { ...found, outcome: 'known' } }, 'zh_CN', ['此报告之前已导入']],
    ['a list of orders', { kind: 'found', found: { ...found, kind: 'orders' } }, 'en', ['A list of 30 orders']],
  ])('shows %s', (_, step, language, texts) => {
    const { container } = show({ step }, language);
    for (const text of texts) expect(container.textContent).toContain(text);
    const takesFiles = step.kind === 'start' || step.kind === 'refused';
    expect(container.querySelectorAll('input[type="file"]')).toHaveLength(takesFiles ? 1 : 0);
  });

  it('tells that the log can’t be opened, and takes no file to compare with it', () => {
    const { container } = show({ isUnreadable: true });
    expect(screen.getByRole('alert').textContent).toContain('The log can’t be opened');
    expect(container.querySelector('input[type="file"]')).toBeNull();
  });

  it('takes a file from the picker', async () => {
    const onFile = vi.fn();
    show({ onFile });
    const file = new File(['a,b'], 'report.csv');
    const picker = screen.getByLabelText<HTMLInputElement>('Drop the report here');
    await userEvent.upload(picker, file);
    expect(onFile).toHaveBeenCalledWith(file);
    // A picker that still holds a file is silent when the same one is chosen again, changed meanwhile.
    expect(picker.value).toBe('');
  });

  it('takes a file that is dropped, and keeps the browser from opening it', () => {
    const onFile = vi.fn();
    const { container } = show({ onFile });
    const box = container.querySelector('.drop')!;
    const file = new File(['a,b'], 'report.csv');
    expect(fireEvent.dragOver(box, { dataTransfer: { files: [] } })).toBe(false);
    expect(box.getAttribute('data-over')).toBe('true');
    expect(fireEvent.drop(box, { dataTransfer: { files: [file] } })).toBe(false);
    expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
    expect(box.getAttribute('data-over')).toBeNull();
    fireEvent.drop(box, { dataTransfer: { files: [] } });
    expect(onFile).toHaveBeenCalledOnce();
  });

  it.each([
    ['en', 'Only one file is read at a time.'],
    ['zh_CN', '一次只能读取一个文件。'],
  ] as const)('reads none of several files that are dropped at once, and says so in %s', (language, text) => {
    const onFile = vi.fn();
    const { container } = show({ onFile }, language);
    const box = container.querySelector('.drop')!;
    const files = [new File(['a,b'], 'june.csv'), new File(['a,b'], 'july.csv')];
    fireEvent.drop(box, { dataTransfer: { files } });
    expect(screen.getByRole('alert').textContent).toContain(text);
    expect(onFile).not.toHaveBeenCalled();
    fireEvent.drop(box, { dataTransfer: { files: files.slice(1) } });
    expect(onFile).toHaveBeenCalledExactlyOnceWith(files[1]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows how far the work is, and ends it when asked', async () => {
    const cancel = vi.fn();
    show({ step: { kind: 'working', work: { phrase: { key: 'dashboardImporting' }, share: 0.42, cancel } } });
    expect(screen.getByRole('progressbar', { name: 'Importing…' }).getAttribute('aria-valuenow')).toBe('42');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('says what it can’t read, and which columns to look at all the same', () => {
    const unsure = { ...mapping.mapping, places: {}, certainty: 'unsure' };
    show({ step: { ...mapping, table: { ...table, unreadable: 2 }, mapping: unsure } as ReportStep });
    expect(screen.getByText(/^2 characters can’t be read and stand as \uFFFD/)).toBeTruthy();
    expect(screen.getByText(/^This layout is new to us/)).toBeTruthy();
  });

  it('lets no file be compared without a column of order ids', () => {
    show({ step: { ...mapping, mapping: { ...mapping.mapping, places: {}, certainty: 'unsure' } } as ReportStep });
    expect(screen.getByRole('button', { name: 'Compare with the log' })).toHaveProperty('disabled', true);
  });

  it('tells the honest score', () => {
    show({ step: { kind: 'found', found } });
    const told = [...document.querySelectorAll('.score dl > div')].map((one) => one.querySelector('dd b')?.textContent);
    expect(told).toEqual(['1', '2', '6', '3', '4', '8', '9']);
  });

  it('tells of each defect why, and offers more of a long list and the case for Seller Support', async () => {
    const onCopyCase = vi.fn();
    show({ step: { kind: 'found', found }, onCopyCase });
    const items = () => document.querySelectorAll('.defect');
    expect(items()).toHaveLength(25);
    expect(items()[0]?.textContent).toMatch(/Probably: Number fits, never scanned.*Not logged in this browser/);
    expect(items()[1]?.textContent).toMatch(/Amazon may show the last change from/);
    await userEvent.click(screen.getByRole('button', { name: 'Show more (5 left)' }));
    expect(items()).toHaveLength(30);
    await userEvent.click(screen.getByRole('button', { name: 'Copy text for Seller Support' }));
    expect(onCopyCase).toHaveBeenCalledOnce();
  });

  it.each([
    ['correct', 25],
    ['too-late', 0],
    ['confirm-later', 0],
  ] as const)('leads to the edit page only where that helps: %s', (kind, links) => {
    const group = { ...found.groups[0]!, kind };
    show({ step: { kind: 'found', found: { ...found, groups: [group] } } });
    expect(screen.queryAllByRole('link', { name: /^Edit shipment of order/ })).toHaveLength(links);
  });

  it('takes an import back after a question', async () => {
    const onUndoImport = vi.fn();
    const one = {
      id: 'a',
      fileName: 'old.txt',
      at: noonUtc,
      marketplace: 'US',
      rows: 2,
      from: '2026-11-01',
      to: '2026-11-20',
    };
    show({ imports: [one], onUndoImport });
    expect(screen.getByText(/2 rows · Nov 1, 2026 – Nov 20, 2026/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo the import of old.txt' }));
    expect(onUndoImport).not.toHaveBeenCalled();
    const dialog = await screen.findByRole('alertdialog');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Undo this import' }));
    expect(onUndoImport).toHaveBeenCalledWith('a');
  });
});
