import type { Reading } from './reading';

/** The whole text of the carrier's field: the entry chosen, or the name typed under Other. */
export function pointAtCarrier({ shipment }: Reading) {
  const text = shipment.typedCarrier ?? shipment.carrier;
  return { field: 'carrier', start: 0, end: text.length, marks: [] } as const;
}
