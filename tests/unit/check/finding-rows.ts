import type { Circumstances, Shipment } from '@/utils/check/shipment';
import { judge } from './judge';

/**
 * One row of a finding's table: why, what is entered, what is known beside it, and what the finding says: its severity,
 * or '' for nothing.
 */
export type FindingRow = readonly [
  why: string,
  entered: Partial<Shipment> & Pick<Shipment, 'carrier' | 'number'>,
  says: string,
  circumstances?: Partial<Circumstances>,
];

export const usps = '9400111202555842332669';
export const ups = '1Z5R89390357567127';
export const other = { carrier: 'Other' } as const;
export const confirming: Partial<Circumstances> = { moment: 'confirming' };
export const typing: Partial<Circumstances> = { moment: 'typing' };

/** All rows of a table by finding, as cases for `it.each`. */
export function casesOf(table: Readonly<Record<string, readonly FindingRow[]>>) {
  return Object.entries(table).flatMap(([code, rows]) =>
    rows.map(([why, entered, says, circumstances = {}]) => ({ code, why, entered, says, circumstances })),
  );
}

/** The severities with which the finding is said in a case. */
export function severitiesIn({ code, entered, circumstances }: ReturnType<typeof casesOf>[number]): string {
  const found = judge(entered, circumstances).findings.filter((finding) => finding.code === code);
  return found.map(({ severity }) => severity).join();
}
