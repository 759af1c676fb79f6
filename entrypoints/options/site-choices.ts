import type { SiteChoice, SiteRegion } from '@/components/site-list';
import { nameOfHost } from '@/utils/access/host-name';
import type { MessageKey } from '@/utils/i18n';
import { homeHost, hosts, marketplaceOf } from '@/utils/page/hosts';

interface Region {
  readonly title: MessageKey;
  readonly marketplaces: readonly string[];
  /** Hosts that belong here without standing for one of the marketplaces. */
  readonly shared: readonly string[];
}

/** Amazon's regions as Seller Central's own country switcher groups them, in the order most sellers need them. */
const regions: readonly Region[] = [
  {
    title: 'optionsRegionAmericas',
    marketplaces: ['US', 'CA', 'MX', 'BR'],
    shared: ['sellercentral-na.amazon.com'],
  },
  {
    title: 'optionsRegionEurope',
    marketplaces: ['UK', 'DE', 'FR', 'IT', 'ES', 'NL', 'PL', 'SE', 'BE', 'TR'],
    shared: ['sellercentral-europe.amazon.com'],
  },
  { title: 'optionsRegionAsia', marketplaces: ['JP', 'AU', 'SG'], shared: ['sellercentral-fe.amazon.com'] },
  { title: 'optionsRegionMiddleEast', marketplaces: ['AE', 'SA', 'EG', 'IN'], shared: [] },
];

/**
 * Seller Central's hosts as the options list them, by region.
 *
 * @param switchedOn the hosts the seller chose
 * @param missing those of them, or the one granted at install, on which the browser doesn't let us work
 */
export function siteChoices(switchedOn: readonly string[], missing: readonly string[]): readonly SiteRegion[] {
  return regions.map(({ title, marketplaces, shared }) => ({
    title,
    sites: hosts
      .filter((host) => shared.includes(host) || marketplaces.includes(marketplaceOf(host) ?? ''))
      .map((host) => choiceOf(host, switchedOn, missing)),
  }));
}

function choiceOf(host: string, switchedOn: readonly string[], missing: readonly string[]): SiteChoice {
  return {
    host,
    name: nameOfHost(host),
    isFixed: host === homeHost,
    isOn: host === homeHost || switchedOn.includes(host),
    isMissing: missing.includes(host),
  };
}
