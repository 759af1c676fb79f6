import type { Verdict } from '@/utils/check/finding';
import type { Shipment } from '@/utils/check/shipment';

/**
 * A finding that was shown at rest is judged as at rest on each key, so that it goes the moment it is cured and not
 * before. Key by key only: who types a new number over the old one starts afresh. Null where none stands any more.
 */
export function stillStanding(
  shown: { shipment: Shipment; verdict: Verdict },
  now: Shipment,
  keys: number,
  judge: () => Verdict,
): Verdict | null {
  const [first] = shown.verdict.findings;
  if (!first || first.severity === 'info') return null;
  if (Math.abs(now.number.length - shown.shipment.number.length) > keys) return null;
  const verdict = judge();
  return verdict.findings[0]?.code === first.code ? verdict : null;
}
