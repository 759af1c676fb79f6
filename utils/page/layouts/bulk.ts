import type { Layout } from '../layout';
import { aui } from './aui';

const table = '#bulk-confirm-orders-table';

/**
 * The page that confirms many orders at once: a row per order, and one carrier above them for all.
 *
 * One author names, in several scripts, the table, the order's link, the carrier's entries, the typed name and the submit
 * button; several the tracking field. That the carrier's list is Amazon UI's follows from its entries' ids; that a native
 * list may lie under it is inferred.
 */
export const bulk: Layout = {
  ...aui,
  name: 'bulk',
  source: 'public scripts by one author',
  fixture: 'tests/fixtures/pages/bulk.html',
  rows: { row: `${table} tr`, order: 'td:nth-child(1) .cell-body-title > a' },
  tracking: `${table} ${aui.tracking}`,
  carrier: `${aui.carrier}, ${aui.app} .a-dropdown-container:not(:has(select), ${table} *)`,
  typedCarrier: '#customCarrierInput--1',
  confirm: { ...aui.confirm, confirm: '[data-test-id="bulk-confirm-shipment-submit"]' },
};
