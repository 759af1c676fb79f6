// What follows `sellercentral.amazon.` (Amazon's help pages).
const ends = 'com ca com.mx com.br co.uk de fr it es nl pl se com.be com.tr co.jp com.au sg in ae sa eg'.split(' ');
// Hosts that serve several marketplaces, and Japan's older one (public scripts 2021–2026).
const regional = ['europe', 'na', 'fe', 'japan'].map((region) => `sellercentral-${region}.amazon.com`);

/** The host that the browser grants at install; the seller switches the others on. */
export const homeHost = 'sellercentral.amazon.com';

/** All hosts on which Seller Central's order pages live. */
export const hosts: readonly string[] = [...ends.map((end) => `sellercentral.amazon.${end}`), ...regional];

/**
 * The marketplace a host stands for in Amazon's own writing, which is the end of the host's name in capitals (`UK`, not
 * `GB`; `US` for `com`; Selling Partner API, "Marketplace IDs"); '' where it stands for several; null where it is not
 * Seller Central.
 *
 * The host does not prove the marketplace: a seller of a unified account meets several on one host.
 */
export function marketplaceOf(host: string): string | null {
  if (!hosts.includes(host)) return null;
  if (regional.includes(host)) return host.includes('japan') ? 'JP' : '';
  const [end = ''] = host.split('.').slice(-1);
  return end === 'com' ? 'US' : end.toUpperCase();
}

/** Hosts that are asked for one by one, when the seller switches them on. */
export function otherHosts(): readonly string[] {
  return hosts.filter((host) => host !== homeHost);
}

/** The host on which a marketplace's orders are found; the one granted at install where no marketplace is known. */
export function hostFor(marketplace: string): string {
  return hosts.find((host) => marketplace !== '' && marketplaceOf(host) === marketplace) ?? homeHost;
}
