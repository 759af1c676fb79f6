import type { CarrierId } from '@/utils/carriers/carrier';
import type { Finding } from './finding';
import { optionsOf } from './options';
import type { Reading } from './reading';

/**
 * Buttons that choose these carriers in the page's list, in this order; carriers it does not offer have none. Other
 * is never offered: a supported carrier under Other is a defect of its own.
 */
export function switchFixes(reading: Reading, carriers: readonly CarrierId[], atMost: number): Finding['fixes'] {
  const options = optionsOf(reading.shipment.listed);
  const key = reading.carrierText === '' ? 'findingFixChoose' : 'findingFixSwitch';
  const fixes: Finding['fixes'][number][] = [];
  for (const carrier of new Set(carriers)) {
    const value = options.get(carrier);
    if (value === undefined || fixes.length >= atMost) continue;
    fixes.push({
      kind: 'switch-carrier',
      field: 'carrier',
      carrier,
      value,
      label: { key, values: [value] },
    });
  }
  return fixes;
}
