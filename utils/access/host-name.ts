import type { Value } from '@/utils/i18n';
import { marketplaceOf } from '@/utils/page/hosts';
import { nameOfMarketplace } from '@/utils/policy/marketplaces';

/** Hosts that are not named after one marketplace, or not the usual one of it. */
const named: Readonly<Record<string, Value>> = {
  'sellercentral-na.amazon.com': { key: 'popupHostNa' },
  'sellercentral-europe.amazon.com': { key: 'popupHostEurope' },
  'sellercentral-fe.amazon.com': { key: 'popupHostFe' },
  'sellercentral-japan.amazon.com': { key: 'popupHostJapan' },
};

/** What a seller calls a host of Seller Central: its marketplace, or what it is shared by. */
export function nameOfHost(host: string): Value {
  return named[host] ?? nameOfMarketplace(marketplaceOf(host) ?? host);
}
