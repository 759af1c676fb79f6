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

/** What holds on the report's marketplace. */
export interface Rules extends Pick<Circumstances, 'isSupported' | 'unsupported'> {
  /** The names in the carrier list, as Seller Central spells them; empty where none is known. */
  readonly listed: readonly string[];
}
