import type { Confirmation } from '@/utils/messages';

/** Noon of a day in November 2026, on the clock of the machine that runs the tests. */
export const noon = (dayOfMonth: number) => new Date(2026, 10, dayOfMonth, 12).getTime();

export const hour = 3_600_000;

/** A package confirmed at noon of 21 November 2026 with a number in USPS's own example layout, but for `change`. */
export function confirmation(change: Partial<Confirmation> = {}): Confirmation {
  return {
    orderId: '114-7941379-5480234',
    package: '1',
    marketplace: 'US',
    page: 'confirm',
    carrier: 'USPS',
    service: 'Ground Advantage',
    number: '9400111202555842332669',
    noTracking: false,
    findings: [],
    at: noon(21),
    ...change,
  };
}
