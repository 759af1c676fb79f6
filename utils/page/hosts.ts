/**
 * Seller Central's hosts and the marketplace each stands for, as an ISO-like country code in Amazon's own writing
 * (`UK`, not `GB`: Selling Partner API, "Marketplace IDs").
 *
 * The host does not prove the marketplace: a seller of a unified account (North America, Europe) meets several on one
 * host, and the regional hosts stand for none; those are ''.
 * Source: Amazon's help pages, and public scripts 2021–2026 for the regional hosts.
 */
const marketplaceByHost: Readonly<Record<string, string>> = {
  'sellercentral.amazon.com': 'US',
  'sellercentral.amazon.ca': 'CA',
  'sellercentral.amazon.com.mx': 'MX',
  'sellercentral.amazon.com.br': 'BR',
  'sellercentral.amazon.co.uk': 'UK',
  'sellercentral.amazon.de': 'DE',
  'sellercentral.amazon.fr': 'FR',
  'sellercentral.amazon.it': 'IT',
  'sellercentral.amazon.es': 'ES',
  'sellercentral.amazon.nl': 'NL',
  'sellercentral.amazon.pl': 'PL',
  'sellercentral.amazon.se': 'SE',
  'sellercentral.amazon.com.be': 'BE',
  'sellercentral.amazon.com.tr': 'TR',
  'sellercentral.amazon.co.jp': 'JP',
  'sellercentral.amazon.com.au': 'AU',
  'sellercentral.amazon.sg': 'SG',
  'sellercentral.amazon.in': 'IN',
  'sellercentral.amazon.ae': 'AE',
  'sellercentral.amazon.sa': 'SA',
  'sellercentral.amazon.eg': 'EG',
  'sellercentral-europe.amazon.com': '',
  'sellercentral-japan.amazon.com': 'JP',
  'sellercentral-na.amazon.com': '',
  'sellercentral-fe.amazon.com': '',
};

/** All hosts on which Seller Central's order pages live. */
export const hosts: readonly string[] = Object.keys(marketplaceByHost);

/** The marketplace a host stands for, '' where it stands for several, null where it is not Seller Central. */
export function marketplaceOf(host: string): string | null {
  return Object.hasOwn(marketplaceByHost, host) ? (marketplaceByHost[host] ?? null) : null;
}
