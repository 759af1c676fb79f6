import type { MessageKey, Phrase } from '@/utils/i18n';

/** What a column of a report can hold, as far as it is read. Buyers' columns are not among them: nobody reads those. */
export const columns = [
  'orderId',
  'trackingId',
  'carrier',
  'service',
  'promised',
  'shipBy',
  'category',
  'sku',
  'status',
  'noValidTracking',
  'hasValidTracking',
  'hasTrackingId',
  'carrierScan',
  'deliveryScan',
] as const;

export type Column = (typeof columns)[number];

/** The columns that say yes or no of a package. */
export type Criterion = 'noValidTracking' | 'hasValidTracking' | 'hasTrackingId' | 'carrierScan' | 'deliveryScan';

const keys: Readonly<Record<Column, MessageKey>> = {
  orderId: 'reportColumnOrderId',
  trackingId: 'reportColumnTrackingId',
  carrier: 'reportColumnCarrier',
  service: 'reportColumnService',
  promised: 'reportColumnPromised',
  shipBy: 'reportColumnShipBy',
  category: 'reportColumnCategory',
  sku: 'reportColumnSku',
  status: 'reportColumnStatus',
  noValidTracking: 'reportColumnNotConfirmed',
  hasValidTracking: 'reportColumnConfirmed',
  hasTrackingId: 'reportColumnHasNumber',
  carrierScan: 'reportColumnCarrierScan',
  deliveryScan: 'reportColumnDeliveryScan',
};

/** What a column is called where the seller matches it. */
export function nameOfColumn(column: Column): Phrase {
  return { key: keys[column] };
}
