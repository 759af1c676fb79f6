import { check } from '@/utils/check/check';
import type { Verdict } from '@/utils/check/finding';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import { listedCarriers } from '@/utils/policy/listed-carriers';
import { policyFor } from '@/utils/policy/policy';

/** The day all tests live on. */
const day = '2026-11-21';

const policy = policyFor('US', day);
/** The US list of carriers; all tests but those about lists choose from it. */
export const listed = listedCarriers('US', day);

/** Judges one package on the US page, at rest unless the circumstances say otherwise. */
export function judge(
  entered: Partial<Shipment> & Pick<Shipment, 'carrier' | 'number'>,
  circumstances: Partial<Circumstances> = {},
): Verdict {
  return check(
    { noTracking: false, typedCarrier: null, typedService: null, listed, ...entered },
    {
      moment: 'rest',
      isSupported: (carrier) => policy.supported.includes(carrier),
      unsupported: policy.unsupported,
      off: [],
      elsewhere: [],
      ...circumstances,
    },
  );
}

/** The findings as one line, for tables: `error carrier-mismatch`, in order of precedence. */
export function summaryOf({ findings }: Verdict): string {
  return findings.map(({ severity, code }) => `${severity} ${code}`).join(', ');
}
