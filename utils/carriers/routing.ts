/**
 * What label scanners read in front of a USPS barcode: 420, ZIP code, perhaps its four-digit extension
 * (USPS Publication 199). The check digit leaves it out.
 */
export const routing = '[420 zip:d5 [plus4:d4]] /';
