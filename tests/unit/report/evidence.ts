import type { LogEvent, LoggedFinding, LogRow } from '@/utils/log/log-row';
import { rowOf } from '@/utils/log/log-row';
import { listedCarriers } from '@/utils/policy/listed-carriers';
import { policyFor } from '@/utils/policy/policy';
import type { Evidence, Rules } from '@/utils/report/evidence';
import type { ReportRow } from '@/utils/report/report-row';
import type { PackageState } from '@/utils/vtr/package-state';
import { hour, noon } from '../log/confirmation';

/** The United States' rules of the day; the carriers of the upload file's list. */
export function rules(change: Partial<Rules> = {}): Rules {
  const { supported, unsupported } = policyFor('US', '2026-11-21');
  return {
    isSupported: (carrier) => supported.includes(carrier),
    unsupported,
    listed: listedCarriers('US', '2026-11-21'),
    ...change,
  };
}

/** A row of today's report that names a package for lack of a scan, but for `change`. Its order id is invented. */
export function reportRow(change: Partial<ReportRow> = {}): ReportRow {
  return {
    line: 2,
    orderId: '114-0000001-0000001',
    isInvalidId: false,
    isDefect: true,
    number: '9400111202555842332669',
    carrier: 'USPS',
    service: 'Ground Advantage',
    promised: '2026-11-10',
    shipBy: null,
    category: 'Kitchen',
    sku: null,
    isCancelled: false,
    criteria: { hasValidTracking: false, hasTrackingId: true, carrierScan: false, deliveryScan: false },
    ...change,
  };
}

/** What was entered at a moment, and what our checks said. */
export interface Entry {
  readonly at: number;
  readonly number?: string;
  readonly carrier?: string;
  readonly state?: PackageState;
}

/** A logged package with these entries, the first one its confirmation. */
export function loggedRow(
  entries: readonly Entry[],
  findings: readonly LoggedFinding[] = [],
  { orderId = '114-0000001-0000001', noTracking = false } = {},
): LogRow {
  const history = entries.map(
    ({ at, number = '9400111202555842332669', carrier = 'USPS', state = 'awaiting-scan' }, index): LogEvent => ({
      at,
      kind: index === 0 ? 'confirmed' : 'edited',
      carrier,
      number,
      state,
    }),
  );
  const last = history.at(-1)!;
  const stamped = <Value>(value: Value) => ({ value, at: last.at });
  const fields = {
    marketplace: stamped('US'),
    carrier: stamped(last.carrier),
    service: stamped(''),
    number: stamped(last.number),
    noTracking: stamped(noTracking),
    findings: stamped(findings),
    state: stamped(last.state),
    confirmed: stamped({ at: history[0]!.at, day: '2026-11-05' }),
    visibleAt: stamped(last.at + 72 * hour),
  };
  return rowOf({ account: 'default', orderId, package: '1' }, fields, history);
}

/** A report downloaded at noon of 21 November 2026. */
export function evidence(row: Partial<ReportRow> = {}, logged: LogRow | null = null, reportedAt = noon(21)): Evidence {
  return { row: reportRow(row), logged, reportedAt };
}
