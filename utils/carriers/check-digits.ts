/**
 * The check digits of all carriers: each algorithm once, on character codes, without allocating.
 *
 * Every function takes a number whose layout has been proved (so digits stand where digits must) and the place where
 * the number proper begins (after 420 + ZIP), and says whether the check digit is right.
 */
type Rule = (number: string, from: number) => boolean;

export interface Algorithm {
  readonly passes: Rule;
  /** Where the check digit stands; the last place where this is absent; null where no single character checks the rest. */
  readonly at?: number | null;
}

/** The value of a digit at a place. */
function digit(number: string, place: number): number {
  return number.charCodeAt(place) - 48;
}

/** From the right: the check digit counts once, the payload 3, 1, 3, 1 …; so a right number sums to a multiple of ten. */
function sum31(number: string, from: number): number {
  let sum = 0;
  let weight = 1;
  for (let place = number.length - 1; place >= from; place -= 1) {
    sum += weight * digit(number, place);
    weight = 4 - weight;
  }
  return sum;
}

/** mod 10 with weights 3-1 from the right. USPS Publication 199; FedEx Ground label guide; GS1 (SSCC). */
const mod10: Rule = (number, from) => sum31(number, from) % 10 === 0;

/**
 * USPS's 20 digits: mod 10 as printed, or with the left-out "91" in front. The sum of 91 at places 21 and 22 is
 * 1·1 + 9·3 = 28. Source: tracking_number_data.
 */
const usps20: Rule = (number) => {
  const sum = sum31(number, 0) % 10;
  return sum === 0 || sum === 2;
};

/** SmartPost's 20 digits: mod 10 with the left-out "92" in front (29 more); numbers from 02 also with "91". Public scripts. */
const smartPost20: Rule = (number) => {
  const sum = sum31(number, 0) % 10;
  return sum === 1 || (sum === 2 && number.startsWith('02'));
};

/** Weights 1, 2, 1, 2 … on `first` (a letter's value, or nothing) and the digits after it; the last digit fills up to ten. */
function passes12(number: string, start: number, firstWeight: number, sum: number): boolean {
  let weight = firstWeight;
  let total = sum;
  const last = number.length - 1;
  for (let place = start; place < last; place += 1) {
    const code = number.charCodeAt(place);
    total += weight * (code >= 65 ? (code - 63) % 10 : code - 48);
    weight = 3 - weight;
  }
  return (total + digit(number, last)) % 10 === 0;
}

/** UPS 1Z: without "1Z"; letters count (code − 63) mod 10, A2 … H9 I0 … Z7; weights 1, 2. UPS tracking number guide. */
const ups1z: Rule = (number) => passes12(number, 2, 1, 0);

/** UPS waybill: the letter stays out; weights 1, 2 on nine digits. Source: tracking_number_data. */
const upsWaybill: Rule = (number) => passes12(number, 1, 1, 0);

/** OnTrac: C counts 4 and D counts 5 with weight 1, then weights 2, 1 on the digits. Source: tracking_number_data. */
const onTrac: Rule = (number) => passes12(number, 1, 2, number.charCodeAt(0) - 63);

/** Weights that repeat, sum mod 11, ten counts as nought; over the digits up to the check digit at `last`. */
function passes137(number: string, start: number, last: number, firstWeight: number): boolean {
  let weight = firstWeight;
  let sum = 0;
  for (let place = start; place < last; place += 1) {
    sum += weight * digit(number, place);
    weight = weight === 1 ? 7 : weight === 7 ? 3 : 1;
  }
  return (sum % 11) % 10 === digit(number, last);
}

/** FedEx 12: weights 3, 1, 7 on eleven digits, mod 11, 10 → 0. Source: tracking_number_data. */
const fedex12: Rule = (number) => passes137(number, 0, 11, 3);

/** FedEx door tag: DT, then as FedEx 12. */
const fedexDoorTag: Rule = (number) => passes137(number, 2, 13, 3);

/** FedEx ASTRA label: places 17 to 28 of 32 hold a FedEx 12. Source: tracking_number_data. */
const fedexAstra: Rule = (number) => passes137(number, 16, 27, 3);

/** FedEx 34: its last fourteen digits; weights 1, 7, 3 on thirteen, mod 11, 10 → 0. Source: tracking_number_data. */
const fedex34: Rule = (number) => passes137(number, 20, 33, 1);

/** FedEx Ground 96: mod 10 on the last fifteen of 22 digits only. FedEx Ground label guide. */
const fedex96: Rule = (number) => mod10(number, 7);

/** The last digit is the rest, read as one number, mod 7: never 7, 8 or 9. DHL Express, FedEx Freight, Japan Post. */
const mod7: Rule = (number) => {
  let rest = 0;
  const last = number.length - 1;
  for (let place = 0; place < last; place += 1) rest = (rest * 10 + digit(number, place)) % 7;
  return rest === digit(number, last);
};

/** UPU S10: weights 8, 6, 4, 2, 3, 5, 9, 7; check = 11 − (sum mod 11); 10 → 0, 11 → 5. UPU S10-12. */
const s10: Rule = (number) => {
  const sum =
    8 * digit(number, 2) +
    6 * digit(number, 3) +
    4 * digit(number, 4) +
    2 * digit(number, 5) +
    3 * digit(number, 6) +
    5 * digit(number, 7) +
    9 * digit(number, 8) +
    7 * digit(number, 9);
  const check = 11 - (sum % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === digit(number, 10);
};

/** Luhn: every second digit from the right doubled, its digits added. Purolator. */
const luhn: Rule = (number) => {
  let sum = 0;
  let doubled = false;
  for (let place = number.length - 1; place >= 0; place -= 1) {
    const value = digit(number, place) * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
    doubled = !doubled;
  }
  return sum % 10 === 0;
};

/** ISO 7064 MOD 37,36 on digits and letters, the check character last. DPD. */
const mod37: Rule = (number) => {
  let rest = 36;
  const last = number.length - 1;
  for (let place = 0; place < last; place += 1) {
    rest = (rest + alphanumeric(number, place)) % 36 || 36;
    rest = (rest * 2) % 37;
  }
  return (rest + alphanumeric(number, last)) % 36 === 1;
};

function alphanumeric(number: string, place: number): number {
  const code = number.charCodeAt(place);
  return code >= 65 ? code - 55 : code - 48;
}

/** DPD's fourteen digits are often written without the check character that would be the fifteenth. */
const dpd14: Rule = (number) => number.length === 14 || mod37(number, 0);

/** YunExpress: places 5 to 7 are the day of the year, 001 to 366, in all published numbers; inferred. */
const yunDate: Rule = (number) => {
  const day = digit(number, 4) * 100 + digit(number, 5) * 10 + digit(number, 6);
  return day >= 1 && day <= 366;
};

/** All algorithms by the name that formats use. */
export const algorithms = {
  mod10: { passes: mod10 },
  'usps-20': { passes: usps20 },
  'smartpost-20': { passes: smartPost20 },
  'ups-1z': { passes: ups1z },
  'ups-waybill': { passes: upsWaybill },
  ontrac: { passes: onTrac },
  'fedex-12': { passes: fedex12 },
  'fedex-door-tag': { passes: fedexDoorTag },
  'fedex-astra': { passes: fedexAstra, at: 27 },
  'fedex-34': { passes: fedex34 },
  'fedex-96': { passes: fedex96 },
  mod7: { passes: mod7 },
  s10: { passes: s10, at: 10 },
  luhn: { passes: luhn },
  mod37: { passes: mod37 },
  'dpd-14': { passes: dpd14 },
  'yun-date': { passes: yunDate, at: null },
} satisfies Record<string, Algorithm>;

export type AlgorithmId = keyof typeof algorithms;
