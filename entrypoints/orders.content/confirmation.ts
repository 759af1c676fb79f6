import type { Confirmation } from '@/utils/messages';
import type { FormAddress } from '@/utils/page/address';
import type { PackageFields } from '@/utils/page/packages';
import { readService } from '@/utils/page/read-shipment';
import type { Taken } from './attendant';

// A number has at most some forty characters. What else was pasted is not worth keeping, and may be about a buyer.
const longest = 100;
const cut = (text: string) => text.slice(0, longest);

/** What the log keeps of one package as the seller's click left it. */
export function confirmationOf(
  page: FormAddress,
  fields: PackageFields,
  { shipment, verdict, numberBefore }: Taken,
  at: number,
): Confirmation {
  return {
    orderId: fields.orderId,
    package: fields.place,
    marketplace: page.marketplace,
    page: page.kind === 'old' ? 'confirm' : page.kind,
    carrier: cut(shipment.typedCarrier ?? shipment.carrier),
    service: cut(readService(fields)),
    number: cut(shipment.number),
    ...(page.kind === 'edit' && numberBefore ? { numberBefore: cut(numberBefore) } : {}),
    noTracking: shipment.noTracking,
    findings: verdict.findings.map(({ code, severity }) => ({ code, severity })),
    at,
  };
}
