import { counted, type Phrase, type Value } from '@/utils/i18n';
import { isEnteredAgain } from '@/utils/report/action';
import type { Evidence } from '@/utils/report/evidence';
import { dayOf } from '@/utils/vtr/day';
import type { Draft } from './draft';

/**
 * The text of a case for Seller Support about packages whose number fits their carrier and that are marked all the same
 * (Amazon VTR FAQ: "If this doesn't solve your issue, contact Seller Support"). Null without any. It names what report
 * and log say, order by order, and nothing else.
 */
export function supportCase(cases: readonly Evidence[]): Draft | null {
  const count = cases.length;
  if (count === 0) return null;
  const again = cases.filter(
    ({ logged, reportedAt }) => logged && logged.visibleAt <= reportedAt && isEnteredAgain(logged.history),
  ).length;
  const reported = [...new Set(cases.map(({ reportedAt }) => dayOf(reportedAt)))].sort();
  const paragraphs: Phrase[] = [
    counted('appealCaseOpening', count, reported.at(-1)!),
    ...(again > 0 ? [counted('appealCaseAgain', again)] : []),
    { key: 'appealCaseAsk' },
  ];
  const head: Phrase[] = [
    { key: 'reportColumnOrderId' },
    { key: 'reportColumnCarrier' },
    { key: 'reportColumnTrackingId' },
    { key: 'appealCaseConfirmed' },
    { key: 'appealCaseLastEntered' },
  ];
  return {
    title: { key: 'appealCaseTitle' },
    sections: [
      { heading: { key: 'appealCaseHeadingMatter' }, paragraphs, points: [], table: null },
      { heading: { key: 'appealHeadingOrders' }, paragraphs: [], points: [], table: { head, rows: cases.map(rowOf) } },
    ],
  };
}

function rowOf({ row, logged }: Evidence): Value[] {
  const entered = logged?.history.findLast(({ kind }) => kind !== 'reported');
  return [
    row.orderId,
    row.carrier || entered?.carrier || '–',
    row.number?.trim() || entered?.number.trim() || '–',
    logged ? dayOf(logged.fields.confirmed.value.at) : '–',
    entered ? dayOf(entered.at) : '–',
  ];
}
