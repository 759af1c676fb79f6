import { describe, expect, it } from 'vitest';
import { plainText, sayDraft } from '@/utils/appeal/draft';
import { supportCase } from '@/utils/appeal/support-case';
import { textsIn } from '@/utils/texts';
import { noon } from '../log/confirmation';
import { evidence, loggedRow } from '../report/evidence';

const enteredAgain = loggedRow([{ at: noon(5) }, { at: noon(15) }]);
const textOf = (...cases: Parameters<typeof supportCase>[0]) => plainText(sayDraft(textsIn('en'), supportCase(cases)!));

describe('the text of a case', () => {
  it('names the order, the number, and what was tried', () => {
    const text = textOf(evidence({}, enteredAgain));
    expect(text).toContain('The Valid Tracking Rate report of 2026-11-21 marks the order below.');
    expect(text).toContain('One of them was entered again under Edit Shipment more than 72 hours before the report');
    expect(text).toContain('114-0000001-0000001 | USPS | 9400111202555842332669 | 2026-11-05 | 2026-11-15');
  });

  it('claims no second entry where there was none, or too late for the report', () => {
    for (const logged of [null, loggedRow([{ at: noon(5) }]), loggedRow([{ at: noon(5) }, { at: noon(20) }])]) {
      expect(textOf(evidence({}, logged))).not.toContain('entered again');
    }
  });

  it('leaves out what neither report nor log knows', () => {
    expect(textOf(evidence({ carrier: null, number: null }))).toContain('114-0000001-0000001 | – | – | – | –');
  });

  it('is said in Chinese, too', () => {
    const text = plainText(sayDraft(textsIn('zh_CN'), supportCase([evidence({}, enteredAgain)])!));
    expect(text).toContain('2026-11-21 的有效追踪率报告标记了下列订单');
  });

  it('is not written without an order', () => {
    expect(supportCase([])).toBeNull();
  });
});
