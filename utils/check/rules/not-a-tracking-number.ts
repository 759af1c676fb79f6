import type { Phrase } from '@/utils/i18n';
import type { Finding } from '../finding';
import { type ForeignText, foreignText } from '../foreign-text';
import { pointAtAll } from '../point';
import type { Rule } from '../rule';

const titles = {
  'order-id': 'findingOrderIdTitle',
  asin: 'findingAsinTitle',
  email: 'findingEmailTitle',
  phone: 'findingPhoneTitle',
  spreadsheet: 'findingSpreadsheetTitle',
  'too-long': 'findingTooLongTitle',
} as const;

/** Something else was pasted or typed: an order id, an ASIN, an address, a phone number, a damaged cell, two numbers. */
export const notATrackingNumber: Rule = {
  code: 'not-a-tracking-number',
  whileTyping: false,
  onRight: true,
  silentAfter: ['blank'],
  find: (reading) => {
    const foreign = foreignText(reading);
    if (foreign === null) return null;
    return {
      code: 'not-a-tracking-number',
      severity: 'error',
      ...pointAtAll(reading),
      title: titleOf(foreign),
      detail: detailOf(foreign),
      fixes: foreign.kind === 'several' ? choicesOf(foreign.numbers) : [],
    };
  },
};

function titleOf(foreign: ForeignText): Phrase {
  if (foreign.kind !== 'several') return { key: titles[foreign.kind] };
  const count = foreign.numbers.length;
  return { key: 'findingSeveralTitle', count, values: [count] };
}

function detailOf({ kind }: ForeignText): Phrase {
  if (kind === 'several') return { key: 'findingSeveralDetail' };
  return { key: kind === 'spreadsheet' ? 'findingSpreadsheetDetail' : 'findingEnterLabelNumber' };
}

/** Which of two is right only the seller knows; of more a button each would be no help. */
function choicesOf(numbers: readonly string[]): Finding['fixes'] {
  if (numbers.length > 3) return [];
  return numbers.map((value) => ({
    kind: 'replace',
    field: 'tracking',
    value,
    label: { key: 'findingFixUse', values: [value] },
  }));
}
