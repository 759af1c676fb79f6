import type { PackageFields } from './packages';
import { readShipment } from './read-shipment';

/**
 * `packages` without those that only repeat: a page may keep its form twice, one of them hidden, or a hidden template. A
 * hidden field that holds a number of its own counts, and so does one that is hidden because no tracking is ticked.
 */
export function withoutCopies(packages: readonly PackageFields[]): readonly PackageFields[] {
  if (packages.length < 2) return packages;
  const shown = packages.filter(({ tracking }) => tracking.checkVisibility?.() ?? true);
  if (shown.length === 0) return packages;
  const numbers = ['', ...shown.map((it) => readShipment(it).number)];
  return packages.filter((it) => {
    const { number, noTracking } = readShipment(it);
    return shown.includes(it) || noTracking || !numbers.includes(number);
  });
}
