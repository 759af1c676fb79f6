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
  /** Another package of the same order, filled in before. */
  readonly beside?: Partial<PracticePackage>;
}

/**
 * Right numbers and each typical slip. The numbers are published ones: of carriers' own guides and pages, and of
 * tracking_number_data (MIT).
 */
export const tourShipments: readonly TourShipment[] = [
  { about: 'a right number', carrier: 'USPS', typed: '9400111202555842332669', picture: 'fine' },
  { about: 'a right number', carrier: 'UPS', typed: '1Z5R89390357567127' },
  { about: 'a right number', carrier: 'FedEx', typed: '986578788855' },
  { about: 'a right number', carrier: 'Yanwen', typed: 'UG336196744YP' },
  { about: 'half way', carrier: 'USPS', typed: '94001112025558', isUnfinished: true, picture: 'typing' },
  { about: 'carrier left as it was', carrier: 'USPS', typed: '1Z5R89390357567127', picture: 'carrier-mismatch' },
  { about: 'Amazon’s own carrier', carrier: 'USPS', typed: 'TBA502887274000', picture: 'amazon-logistics' },
  { about: 'copied with spaces', carrier: 'USPS', typed: '9400 1112-0255 5842 3326 69', picture: 'special-character' },
  { about: 'full-width digits', carrier: 'USPS', typed: '９４００１１１２０２５５５８４２３３２６６９' },
  { about: 'letter O for zero', carrier: 'USPS', typed: '94O0111202555842332669', picture: 'wrong-character' },
  { about: 'one digit missing', carrier: 'USPS', typed: '940011120255584233266', picture: 'wrong-length' },
  { about: 'two digits swapped', carrier: 'UPS', typed: '1Z5R89390357561727', picture: 'check-digit' },
  { about: 'the order’s own id', carrier: 'USPS', typed: '112-0000001-0000017', picture: 'not-a-tracking-number' },
  { about: 'eaten by a spreadsheet', carrier: 'USPS', typed: '9.40011E+21' },
  { about: 'nothing but blanks', carrier: 'USPS', typed: '   ', picture: 'blank' },
  { about: 'sample from a guide', carrier: 'UPS', typed: '1Z12345E0205271688', picture: 'sample-number' },
  {
    about: 'listed, typed by hand',
    carrier: 'Other',
    typedCarrier: 'FedEx',
    typed: '986578788855',
    picture: 'listed-as-other',
  },
  { about: 'not integrated', carrier: 'Royal Mail', typed: 'RB473124829GB', picture: 'unsupported-carrier' },
  {
    about: 'no longer in business',
    carrier: 'Newgistics',
    typed: '4201913892748927005269000023298282',
    picture: 'retired-carrier',
  },
  {
    about: 'on two packages',
    carrier: 'UPS',
    typed: '1Z5R89390357567127',
    picture: 'duplicate',
    beside: { carrier: 'UPS', number: '1Z5R89390357567127' },
  },
  { about: 'unknown to us', carrier: 'SF Express', typed: 'AB12CD34EF56', picture: 'unknown-format' },
  { about: 'no carrier yet', carrier: '', typed: '1Z5R89390357567127', picture: 'no-carrier' },
];
