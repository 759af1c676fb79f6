// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { RatePanel } from '@/components/rate-panel';
import { renderIn } from './render-in';
import { shown } from './shown-rate';

afterEach(cleanup);

describe('the rate', () => {
  it.each([
    [
      shown(398, 7, 7),
      'en',
      [
        '96.6%',
        '– 98.3%',
        'On target',
        '6 more defects fit before you fall below 95%.',
        '7 packages can’t be verified; counted as defects here, to be careful. Without them, defects that still fit: 14.',
      ],
    ],
    [
      shown(398, 7, 7),
      'zh_CN',
      ['96.6%', '达标', '还可容许 6 个缺陷，超出即低于 95%。', '7 个包裹无法核实', '还可容许 14 个缺陷'],
    ],
    [shown(90, 0, 6), 'en', ['93.8%', 'Below target', '24 clean orders in a row bring you back to 95%.']],
    [shown(90, 0, 6), 'zh_CN', ['93.8%', '未达标', '连续 24 个无缺陷订单，即可恢复到 95%。']],
    [
      shown(186, 9, 5),
      'en',
      ['93.0%', 'At risk', 'Should they count as defects, you are below 95%; if not, there is room for 5 more.'],
    ],
    [shown(19, 0, 1), 'en', ['95.0%', 'On target', 'No more defect fits']],
    [shown(7, 0, 2), 'en', ['77.8%', 'Only 9 packages so far: each one weighs 11.1%.']],
    [shown(1_234_567, 0, 0), 'zh_CN', ['记录了 1,234,567 个包裹']],
    [shown(12_345, 0, 0), 'en', ['12,345 packages logged in this browser in 30 days']],
    [shown(100, 0, 0), 'en', ['100 packages logged in this browser in 30 days']],
  ] as const)('%#: is told in words', (rate, language, words) => {
    renderIn(language, <RatePanel {...rate} />);
    const region = screen.getByRole('region', { name: language === 'en' ? 'Valid Tracking Rate' : '有效追踪率' });
    for (const word of words) expect(region.textContent).toContain(word);
  });

  it.each([
    [shown(398, 7, 7), 'between 96.6% and 98.3%'],
    [shown(90, 0, 6), '93.8%'],
  ])('%#: is a meter that says “%s”', (rate, said) => {
    renderIn('en', <RatePanel {...rate} />);
    expect(screen.getByRole('meter').getAttribute('aria-valuetext')).toBe(said);
  });

  it('says at the second goal what it takes: delivered on time, which is not seen here, is said', () => {
    renderIn('en', <RatePanel {...shown(398, 7, 7)} />);
    const [target, second] = screen.getAllByRole('button').map((one) => one.getAttribute('aria-description'));
    expect(target).toMatch(/95%/);
    expect(second).toMatch(/98%.*97%/);
  });

  it.each([
    ['the finest scale bears both goals and both ends', shown(398, 7, 7), ['90%', '95%', '98%', '100%']],
    ['a coarse scale bears only the target', shown(7, 0, 2), ['50%', '95%']],
  ])('%s', (_, rate, labels) => {
    const { container } = renderIn('en', <RatePanel {...rate} />);
    const scale = container.querySelector('.meter-scale');
    expect([...(scale?.children ?? [])].map((label) => label.textContent)).toEqual(labels);
  });
});
