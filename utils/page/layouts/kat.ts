import type { Layout } from '../layout';
import { aui } from './aui';
import { bulk } from './bulk';

/** A component of Amazon's by the name that tests of its makers know it by; they write that attribute in two ways. */
const named = (tag: string, id: string) => `${tag}:is([data-test-id=${id}], [data-testid=${id}])`;

const button = `${named('kat-button', 'confirm-shipment-button-action')}, ${bulk.confirm.confirm}, `;

/**
 * The form made of Amazon's components (`kat-*`), should it move to them as other pages of Seller Central did: of one order,
 * and with its rows lent, of many.
 *
 * Nobody has seen this form: that the names of the Amazon UI form stay is inferred, and so are the alerts' variants. Public
 * scripts of 2021–2026 show the components themselves on other pages, also with `data-testid` for `data-test-id`. What
 * has not moved yet is looked for where it stands today.
 */
export const kat: Layout = {
  ...aui,
  name: 'kat',
  seen: 'on other pages, 2021–2026',
  source: 'inferred from public scripts for other pages',
  fixture: 'tests/fixtures/pages/kat.html',
  tracking: named('kat-input', 'text-input-tracking-id'),
  carrier: `${named('kat-dropdown', 'tvs-carrier-dropdown')}, kat-dropdown[id^=CarrierListDropdown], ${aui.carrier}`,
  typedCarrier: `${named('kat-input', 'text-input-carrier')}, ${bulk.typedCarrier}, ${aui.typedCarrier}`,
  service: `kat-dropdown[id^=shipping-service-dropdown], ${aui.service}`,
  typedService: `${named('kat-input', 'shipping-service')}, ${aui.typedService}`,
  confirm: {
    confirm: button + aui.confirm.confirm,
    edit: button + aui.confirm.edit,
  },
  success: `kat-alert[variant=success], ${aui.success}`,
  failure: `kat-alert:is([variant=danger], [variant=error]), ${aui.failure}`,
};
