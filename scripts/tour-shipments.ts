import type { PracticePackage } from '../tests/fixtures/replica/scenario';

/** One shipment of the tour: what a person does, and whether a picture of the note is wanted. */
export interface TourShipment {
  /** What the row shows, in the table. */
  readonly about: string;
  readonly carrier: string;
  readonly typed: string;
  readonly typedCarrier?: string;
  /** The name of the picture, `note-<name>.png`. */
  readonly picture?: string;
  /** True to look while the person is still typing; else the field is left first. */
  readonly isUnfinished?: boolean;
  /** True to confirm it, so that the log and the popup have something to show; a person would mend the others first. */
  readonly isConfirmed?: boolean;
  /** Another package of the same order, filled in before. */
  readonly beside?: Partial<PracticePackage>;
}

/** The order that a shipment of the tour is typed on, by its place in the list. */
export function tourOrderId(index: number): string {
  const number = String(index + 1).padStart(7, '0');
  return `112-${number}-${number}`;
}

/**
 * Right numbers and each typical slip. The numbers are published ones: of carriers' own guides and pages, and of
 * tracking_number_data (MIT).
 */
export const tourShipments: readonly TourShipment[] = [
  { about: 'a right number', carrier: 'USPS', typed: '9400111202555842332669', picture: 'fine', isConfirmed: true },
  { about: 'a right number', carrier: 'UPS', typed: '1ZXX3150YW44070023', isConfirmed: true },
  { about: 'a right number', carrier: 'FedEx', typed: '986578788855', isConfirmed: true },
  { about: 'a right number', carrier: 'Yanwen', typed: 'UG336196744YP', isConfirmed: true },
  { about: 'half way', carrier: 'USPS', typed: '94001112025558', isUnfinished: true, picture: 'typing' },
  { about: 'carrier left as it was', carrier: 'USPS', typed: '1Z5R89390357567127', picture: 'carrier-mismatch' },
  { about: 'Amazon’s own carrier', carrier: 'USPS', typed: 'TBA502887274000', picture: 'amazon-logistics' },
  { about: 'copied with spaces', carrier: 'USPS', typed: '9405 8036-9930 0124 2878 99', picture: 'special-character' },
  { about: 'full-width digits', carrier: 'USPS', typed: '９４００ 1112 0620 6406' },
  { about: 'letter O for zero', carrier: 'USPS', typed: '94O0111202555842332669', picture: 'wrong-character' },
  { about: 'one digit missing', carrier: 'USPS', typed: '940011120255584233266', picture: 'wrong-length' },
  {
    about: 'two digits swapped',
    carrier: 'UPS',
    typed: '1Z5R89390357561727',
    picture: 'check-digit',
    isConfirmed: true,
  },
  { about: 'the order’s own id', carrier: 'USPS', typed: '112-0000001-0000017', picture: 'not-a-tracking-number' },
  { about: 'eaten by a spreadsheet', carrier: 'USPS', typed: '9.40011E+21' },
  { about: 'nothing but blanks', carrier: 'USPS', typed: '   ', picture: 'blank', isConfirmed: true },
  { about: 'sample from a guide', carrier: 'UPS', typed: '1Z12345E0205271688', picture: 'sample-number' },
  {
    about: 'listed, typed by hand',
    carrier: 'Other',
    typedCarrier: 'FedEx',
    typed: '477179081230',
    picture: 'listed-as-other',
  },
  {
    about: 'not integrated',
    carrier: 'Royal Mail',
    typed: 'RB473124829GB',
    picture: 'unsupported-carrier',
    isConfirmed: true,
  },
  {
    about: 'no longer in business',
    carrier: 'Newgistics',
    typed: '4201913892748927005269000023298282',
    picture: 'retired-carrier',
  },
  {
    about: 'on two packages',
    carrier: 'UPS',
    typed: '1Z8V92A70367203024',
    picture: 'duplicate',
    beside: { carrier: 'UPS', number: '1Z8V92A70367203024' },
  },
  { about: 'unknown to us', carrier: 'SF Express', typed: 'AB12CD34EF56', picture: 'unknown-format' },
  { about: 'no carrier yet', carrier: '', typed: '1Z410E7W0392751591', picture: 'no-carrier' },
];

/** A day's ordinary orders, so that the popup has a rate to show: right numbers, made up, some packages each. */
export function ordinaryOrders(count: number, packages: number): readonly (readonly Partial<PracticePackage>[])[] {
  return Array.from({ length: count }, (_, order) =>
    Array.from({ length: packages }, (_, index) => ({
      carrier: 'USPS',
      number: withCheckDigit(`94001000${String(104_729 * (1 + order * packages + index)).padStart(13, '0')}`),
    })),
  );
}

/** USPS Publication 199: weights 3, 1 from the right, up to the next ten. */
function withCheckDigit(payload: string): string {
  const sum = [...payload].reverse().reduce((total, digit, place) => total + Number(digit) * (place % 2 ? 1 : 3), 0);
  return `${payload}${(10 - (sum % 10)) % 10}`;
}
