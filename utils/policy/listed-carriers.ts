/** The carriers a marketplace's list offered, as Seller Central spells them, from a day on. */
interface ListedCarriers {
  readonly marketplace: string;
  readonly from: string | null;
  readonly source: string;
  readonly names: readonly string[];
}

// Only for where no page is at hand: on a page its own list is the truth.
const rows: readonly ListedCarriers[] = [
  {
    marketplace: 'US',
    from: null,
    source: 'Amazon, Shipping Confirmation template (US), permitted values of carrier-code, read November 2026',
    names: [
      '4PX',
      'A-1',
      'AAA Cooper',
      'ABF',
      'Asendia',
      'Best Buy',
      'Blue Package',
      'Canada Post',
      'CEVA',
      'China Post',
      'Conway',
      'DHL',
      'DHL eCommerce',
      'Estes',
      'FedEx',
      'Fedex Freight',
      'FedEx SmartPost',
      'First Mile',
      'Hongkong Post',
      'Hunter Logistics',
      'India Post',
      'JCEX',
      'Lasership',
      'Newgistics',
      'Old Dominion',
      'OnTrac',
      'OSM',
      'Pilot Freight',
      'R+L',
      'Roadrunner',
      'Royal Mail',
      'Saia',
      'SF Express',
      'SFC',
      'StreamLite',
      'UPS',
      'UPS Freight',
      'UPS Mail Innovations',
      'Urban Express',
      'USPS',
      'XPO Freight',
      'Yanwen',
      'Yellow Freight',
      'Yun Express',
      'Other',
    ],
  },
];

/**
 * The names `marketplace`'s carrier list held on `day` (yyyy-mm-dd), as Seller Central spells them; empty where no
 * list is known.
 */
export function listedCarriers(marketplace: string, day: string): readonly string[] {
  const begun = rows.filter((row) => row.marketplace === marketplace && (row.from === null || row.from <= day));
  return begun.at(-1)?.names ?? [];
}
