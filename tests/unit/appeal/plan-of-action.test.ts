import { describe, expect, it } from 'vitest';
import { type AppealDefect, loggedDefect } from '@/utils/appeal/appeal-defect';
import { plainText, sayDraft } from '@/utils/appeal/draft';
import { type AppealFigures, planOfAction } from '@/utils/appeal/plan-of-action';
import { optionalChecks } from '@/utils/preferences/schema';
import { textsIn } from '@/utils/texts';
import { noon } from '../log/confirmation';
import { loggedRow } from '../report/evidence';

const mismatch = { number: '1Z5R89390357567127' };
const corrected = loggedRow([
  { at: noon(5), ...mismatch, state: 'defect-expected' },
  { at: noon(13), ...mismatch, carrier: 'UPS' },
]);
const reported: AppealDefect = {
  ...loggedDefect(corrected),
  ...{ isReported: true, cause: 'carrier-mismatch', promised: '2026-11-10' },
};
const defects: readonly AppealDefect[] = [
  reported,
  { ...reported, orderId: '114-0000001-0000002', correction: null },
  {
    ...{ ...reported, orderId: '114-0000001-0000003', cause: 'blank' },
    ...{ entered: { carrier: '', number: '' }, correction: null },
  },
];

const figures = (change: Partial<AppealFigures> = {}): AppealFigures => ({
  marketplace: 'US',
  from: '2026-11-01',
  to: '2026-11-10',
  category: null,
  packages: 60,
  defects,
  isChecking: true,
  off: [],
  ...change,
});

const spoken = (change?: Partial<AppealFigures>, language: 'en' | 'zh_CN' = 'en') =>
  sayDraft(textsIn(language), planOfAction(figures(change))!);
const textOf = (change?: Partial<AppealFigures>) => plainText(spoken(change));

describe('a Plan of Action', () => {
  it('says what went wrong, what was corrected, how it is prevented, and which orders it was', () => {
    const { title, sections } = spoken();
    expect(title).toBe('Plan of Action: Valid Tracking Rate, United States');
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Summary',
      'Root causes',
      'What was corrected',
      'How it is prevented',
      'Orders',
    ]);
    expect(sections[0]?.paragraphs[0]).toMatch(/^3 packages promised from 2026-11-01 to 2026-11-10/);
    expect(sections[1]?.points.map((point) => point.split('.')[0])).toEqual([
      '2 packages: Another carrier’s number',
      '1 package: Left blank',
    ]);
    expect(sections[2]?.paragraphs).toEqual([
      'One of 3 packages was entered anew under Edit Shipment, from 2026-11-13 to 2026-11-13:',
    ]);
    expect(sections[2]?.points).toEqual(['Carrier corrected: 1 package']);
    expect(sections[4]?.table?.rows).toEqual([
      [
        '114-0000001-0000001',
        '2026-11-10',
        'USPS',
        '1Z5R89390357567127',
        'Another carrier’s number',
        '2026-11-13: carrier UPS',
      ],
      ['114-0000001-0000002', '2026-11-10', 'USPS', '1Z5R89390357567127', 'Another carrier’s number', 'none on record'],
      ['114-0000001-0000003', '2026-11-10', '–', '–', 'Left blank', 'none on record'],
    ]);
  });

  it('begins with the most frequent cause', () => {
    const { sections } = spoken({ defects: defects.toReversed() });
    expect(sections[1]?.points.map((point) => point.split(':')[0])).toEqual(['2 packages', '1 package']);
  });

  it('says the same in Chinese', () => {
    const { title, sections } = spoken({}, 'zh_CN');
    expect(title).toBe('行动计划：有效追踪率，美国');
    expect(sections).toHaveLength(5);
    expect(sections[1]?.points[0]).toMatch(/^2 个包裹：编码属于其他承运人。/);
  });

  it.each([['no defect: there is nothing to write', { defects: [] }]])('%s', (_, change) => {
    expect(planOfAction(figures(change))).toBeNull();
  });

  it('says that nothing was corrected where nothing was', () => {
    expect(textOf({ defects: defects.slice(1) })).toContain('No correction of these packages is on record.');
  });

  it.each([
    ['packages, when none are logged', { packages: 0 }, 'Our own log holds'],
    ['prevention, while the checks are switched off', { isChecking: false }, 'VTR Guard'],
    ['a category, when it is about all', {}, 'Category concerned'],
    ['checks for what did not happen', {}, 'check digit'],
    [
      'a check that is turned off',
      { off: optionalChecks, defects: [{ ...defects[0]!, cause: 'check-digit' }] },
      'check digit of each',
    ],
  ])('is silent about %s', (_, change, words) => {
    expect(textOf(change)).not.toContain(words);
  });

  it('tells a defect that only our own check found from one that was reported', () => {
    const text = textOf({
      defects: [
        loggedDefect(
          loggedRow(
            [{ at: noon(5), number: '94', state: 'defect-expected' }],
            [{ code: 'wrong-length', severity: 'error' }],
          ),
        ),
      ],
    });
    expect(text).toContain('no report has named so far');
    expect(text).not.toContain('reported because');
  });

  it('has no figure, number or date in it that is not in what it was made from', () => {
    const known = JSON.stringify([figures(), '2026-11-13', '72', '1', '2', '3', 'VTR']);
    const strange = textOf()
      .match(/[0-9][0-9A-Z-]*/g)
      ?.filter((one) => !known.includes(one));
    expect(strange).toEqual([]);
  });
});

it('is copied as plain text, tables as lines', () => {
  const lines = textOf().split('\n');
  expect(lines).toContain(
    '114-0000001-0000002 | 2026-11-10 | USPS | 1Z5R89390357567127 | Another carrier’s number | none on record',
  );
  expect(lines).toContain('- Carrier corrected: 1 package');
});
