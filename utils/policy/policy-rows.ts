import type { PolicyRow, Rules } from './policy-row';

/** The undated base that every later row refines: Amazon's Valid Tracking Rate FAQ (English and Chinese edition). */
export const basePolicy: PolicyRow & Rules = {
  marketplace: '*',
  from: null,
  source: 'Amazon, Valid Tracking Rate FAQ',
  target: 0.95,
  goals: { tracked: 0.98, onTime: 0.97 },
  windowDays: 30,
  visibleAfterHours: 72,
  supported: [
    'ups',
    'usps',
    'dhl',
    'dhl-global-mail',
    'fedex',
    'fedex-smartpost',
    'ontrac',
    'newgistics',
    'canada-post',
    'lasership',
    'china-post',
    'sf-express',
    '4px',
    'yanwen',
    'yunexpress',
  ],
  // The FAQ measures US shipments only; elsewhere places differ on whether an unsupported carrier counts.
  unsupported: 'warning',
};

/**
 * What came after or differs by place, one source a row. Of a marketplace's rows the last one wins, so they stand in the
 * order of their days. That a list of carriers has no entry Other (India since May 2021, Amazon Seller Central IN) the
 * page's own list tells.
 */
export const policyRows: readonly PolicyRow[] = [
  {
    marketplace: 'US',
    from: null,
    source: 'Amazon, Valid Tracking Rate FAQ: an unsupported carrier does not count toward the rate',
    unsupported: 'error',
  },
  {
    marketplace: 'US',
    from: '2025-01-15',
    source: 'Amazon Seller Central US, Valid Tracking Rate policy of 15 January 2025: all carriers are measured',
    // Whether such a parcel is invalid or left out differs between Amazon's own pages: "can't be verified". It also asks
    // for two scans of parcels from CN, from CA above USD 5, IN and UK above USD 15, and takes those delivered 17 days
    // late or later for invalid; of scans and deliveries nothing is seen here.
    unsupported: 'warning',
  },
  {
    marketplace: 'DE',
    from: null,
    source: 'Amazon Seller Central DE, exemptions from the tracking requirement',
    untrackedBelow: 'EUR 20',
  },
  {
    marketplace: 'ES',
    from: null,
    source: 'Amazon Seller Central ES, exemptions from the tracking requirement',
    untrackedBelow: 'EUR 15',
  },
  {
    marketplace: 'FR',
    from: null,
    source: 'Amazon Seller Central FR, exemptions from the tracking requirement',
    untrackedBelow: 'EUR 10',
  },
  {
    marketplace: 'AU',
    from: null,
    source: 'Amazon Seller Central AU, untracked letters',
    untrackedBelow: 'AUD 30',
  },
];
