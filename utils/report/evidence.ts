import type { Circumstances } from '@/utils/check/shipment';
import type { LogRow } from '@/utils/log/log-row';
import type { ReportRow } from './report-row';

/** All that is known of one reported package. */
export interface Evidence {
  readonly row: ReportRow;
  /** The package of the log it was joined to; null when it was not confirmed here. */
  readonly logged: LogRow | null;
  /** When the report was downloaded, milliseconds since 1970: it can't know of what came later. */
  readonly reportedAt: number;
}

/** What a report of old says of a package, from what was kept of it; null where it was not. */
export interface KeptRow {
  readonly line: number;
  readonly orderId: string;
  readonly carrier: string;
  readonly number: string;
}

/** The evidence of a package whose report is no longer at hand. */
export function evidenceKept(
  { line, orderId, carrier, number }: KeptRow,
  logged: LogRow | null,
  reportedAt: number,
): Evidence {
  const row: ReportRow = {
    line,
    orderId,
    isInvalidId: false,
    isDefect: true,
    number,
    carrier,
    service: null,
    promised: logged?.fields.promised?.value ?? null,
    shipBy: null,
    category: null,
    sku: null,
    isCancelled: false,
    criteria: {},
  };
  return { row, logged, reportedAt };
}

/** What holds on the report's marketplace. */
export interface Rules extends Pick<Circumstances, 'isSupported' | 'unsupported'> {
  /** The names in the carrier list, as Seller Central spells them; empty where none is known. */
  readonly listed: readonly string[];
}
