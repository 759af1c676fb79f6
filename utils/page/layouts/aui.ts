import type { Layout } from '../layout';

/**
 * The Amazon UI form, a React application with `a-*` markup.
 *
 * Two or more independent public scripts agree on `tracking`, `carrier`, `service` and the confirm button's wrapper;
 * one names `typedCarrier`, `typedService`, `noTracking`, `Re-confirm Shipment` and the two alerts. That the edit page's
 * button is its primary one, which finds it in other languages too, is inferred from Amazon UI.
 */
export const aui: Layout = {
  name: 'aui',
  seen: '2021–2026',
  source: 'public scripts 2021–2026',
  fixture: 'tests/fixtures/pages/confirm.html',
  app: '#MYO-app',
  tracking: 'input[data-test-id="text-input-tracking-id"]',
  carrier: '[data-test-id="tvs-carrier-dropdown"] select, select[id^="CarrierListDropdown"]',
  typedCarrier: 'input[data-test-id="text-input-carrier"]',
  service: 'select[id^="shipping-service-dropdown"], .shipping-service-dropdown select',
  typedService: 'input[data-test-id="shipping-service"]',
  noTracking: '#missing-tracking-id-checkbox, kat-checkbox[id^="missing-tracking-id-checkbox"]',
  confirm: {
    confirm: '[data-test-id="confirm-shipment-button-action"]',
    edit: '[data-test-id="confirm-shipment-button-action"], input.a-button-input[value="Re-confirm Shipment"], .a-button-primary input.a-button-input',
  },
  success: '.a-alert-success',
  failure: '.a-alert-error',
};
