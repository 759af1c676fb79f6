/**
 * The check digits of all carriers: each algorithm once, as a pure function on character codes that allocates nothing.
 *
 * A rule is given the codes of a number whose layout has been proved (so digits stand where digits must), how many
 * they are, and the place where the number proper begins, after 420 + ZIP; it says whether the check digit is right.
 */
export type Rule = (codes: Codes, length: number, from: number) => boolean;

/** Character codes of digits and capitals. There may be more of them than the number has: see its length. */
export type Codes = Uint8Array;

/** The codes of a number, for those who don't have them from the walk. */
export function codesOf(number: string): Codes {
  return Uint8Array.from(number, (character) => character.charCodeAt(0));
}

/** The value of a digit at a place. */
function digit(codes: Codes, place: number): number {
  return codes[place]! - 48;
}

/** From the right: the check digit counts once, the payload 3, 1, 3, 1 …; so a right number sums to a multiple of ten. */
function sum31(codes: Codes, length: number, from: number): number {
  let once = 0;
  let thrice = 0;
  let place = length - 1;
  for (; place > from; place -= 2) {
    once += digit(codes, place);
    thrice += digit(codes, place - 1);
  }
  if (place === from) once += digit(codes, place);
  return once + 3 * thrice;
}

/** mod 10 with weights 3-1 from the right. USPS Publication 199; FedEx Ground label guide; GS1 (SSCC). */
const mod10: Rule = (codes, length, from) => sum31(codes, length, from) % 10 === 0;

/**
 * USPS's 20 digits: mod 10 as printed, or with the left-out "91" in front. The sum of 91 at places 21 and 22 is
 * 1·1 + 9·3 = 28. Source: tracking_number_data.
 */
const usps20: Rule = (codes, length) => {
  const sum = sum31(codes, length, 0) % 10;
  return sum === 0 || sum === 2;
};

/** SmartPost's 20 digits: mod 10 with the left-out "92" in front (29 more); numbers from 02, the only 0, also with "91". Public scripts. */
const smartPost20: Rule = (codes, length) => {
  const sum = sum31(codes, length, 0) % 10;
  return sum === 1 || (sum === 2 && codes[0] === 48);
};

/**
 * UPS's mod 10: from `start` weights 1, 2, 1, 2 …, the last digit fills up to a multiple of ten. A letter counts
 * (code − 63) mod 10: A2 B3 … H9 I0 J1 … Z7.
 */
function passes12(codes: Codes, length: number, start: number): boolean {
  const last = length - 1;
  let single = 0;
  let double = 0;
  let place = start;
  for (; place < last - 1; place += 2) {
    single += upsValue(codes, place);
    double += upsValue(codes, place + 1);
  }
  if (place < last) single += upsValue(codes, place);
  return (single + 2 * double + digit(codes, last)) % 10 === 0;
}

function upsValue(codes: Codes, place: number): number {
  return upsValues[codes[place]!]!;
}

/** By character code: a table, as digits and letters come in no order that a processor could guess. */
const upsValues = Uint8Array.from({ length: 91 }, (_, code) =>
  code >= 65 ? (code - 63) % 10 : Math.max(code - 48, 0),
);

/** UPS 1Z: without "1Z", weights 1, 2 on account, service and package. UPS tracking number guide. */
const ups1z: Rule = (codes, length) => passes12(codes, length, 2);

/** UPS waybill: the letter stays out; weights 1, 2 on nine digits. Source: tracking_number_data. */
const upsWaybill: Rule = (codes, length) => passes12(codes, length, 1);

/** OnTrac: as UPS over letter and digits, so that C counts 4 and D counts 5. Source: tracking_number_data. */
const onTrac: Rule = (codes, length) => passes12(codes, length, 0);

/**
 * FedEx's mod 11: from the right weights 1, 3, 7, 1, 3, 7 … on the digits from `start`, mod 11, ten counts as nought;
 * the check digit stands at `last`.
 */
function passes137(codes: Codes, start: number, last: number): boolean {
  let sum = 0;
  let place = last - 1;
  for (; place >= start + 2; place -= 3) {
    sum += digit(codes, place) + 3 * digit(codes, place - 1) + 7 * digit(codes, place - 2);
  }
  if (place >= start) sum += digit(codes, place);
  if (place > start) sum += 3 * digit(codes, place - 1);
  return (sum % 11) % 10 === digit(codes, last);
}

/** FedEx 12: so weights 3, 1, 7 … from the left on eleven digits. Source: tracking_number_data. */
const fedex12: Rule = (codes) => passes137(codes, 0, 11);

/** FedEx door tag: DT, then as FedEx 12. */
const fedexDoorTag: Rule = (codes) => passes137(codes, 2, 13);

/** FedEx ASTRA label: places 17 to 28 of 32 hold a FedEx 12. Source: tracking_number_data. */
const fedexAstra: Rule = (codes) => passes137(codes, 16, 27);

/** FedEx 34: its last fourteen digits; so weights 1, 7, 3 … from the left on thirteen. Source: tracking_number_data. */
const fedex34: Rule = (codes) => passes137(codes, 20, 33);

/** FedEx Ground 96: mod 10 on the last fifteen of 22 digits only. FedEx Ground label guide. */
const fedex96: Rule = (codes, length) => mod10(codes, length, 7);

/** The last digit is the rest, read as one number, mod 7: never 7, 8 or 9. DHL Express, FedEx Freight, Japan Post. */
const mod7: Rule = (codes, length) => {
  let rest = 0;
  const last = length - 1;
  for (let place = 0; place < last; place += 1) {
    if (rest > 99_999_999) rest %= 7;
    rest = rest * 10 + digit(codes, place);
  }
  return rest % 7 === digit(codes, last);
};

/** UPU S10: weights 8, 6, 4, 2, 3, 5, 9, 7; check = 11 − (sum mod 11); 10 → 0, 11 → 5. UPU S10-12. */
const s10: Rule = (codes) => {
  const sum =
    8 * digit(codes, 2) +
    6 * digit(codes, 3) +
    4 * digit(codes, 4) +
    2 * digit(codes, 5) +
    3 * digit(codes, 6) +
    5 * digit(codes, 7) +
    9 * digit(codes, 8) +
    7 * digit(codes, 9);
  const check = 11 - (sum % 11);
  return (check === 10 ? 0 : check === 11 ? 5 : check) === digit(codes, 10);
};

/** Luhn: every second digit from the right doubled, the digits of that added. Purolator. */
const luhn: Rule = (codes, length) => {
  let sum = 0;
  let place = length - 1;
  for (; place > 0; place -= 2) sum += digit(codes, place) + crossSumOfDouble[digit(codes, place - 1)]!;
  if (place === 0) sum += digit(codes, 0);
  return sum % 10 === 0;
};

const crossSumOfDouble: readonly number[] = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];

/** ISO 7064 MOD 37,36 on digits and letters, the check character last. DPD. */
const mod37: Rule = (codes, length) => {
  let rest = 36;
  const last = length - 1;
  for (let place = 0; place < last; place += 1) rest = mod37Steps[rest + alphanumeric(codes, place)]!;
  return (rest + alphanumeric(codes, last)) % 36 === 1;
};

/** From a sum to the next rest: mod 36 with 36 for nought, doubled, mod 37. */
const mod37Steps = Uint8Array.from({ length: 73 }, (_, sum) => ((((sum + 35) % 36) + 1) * 2) % 37);

function alphanumeric(codes: Codes, place: number): number {
  const code = codes[place]!;
  return code >= 65 ? code - 55 : code - 48;
}

/** DPD's fourteen digits are often written without the check character that would be the fifteenth. */
const dpd14: Rule = (codes, length, from) => length === 14 || mod37(codes, length, from);

/** YunExpress: places 5 to 7 are the day of the year, 001 to 366, in all published numbers; inferred. */
const yunDate: Rule = (codes) => {
  const day = digit(codes, 4) * 100 + digit(codes, 5) * 10 + digit(codes, 6);
  return day >= 1 && day <= 366;
};

/** All algorithms by the name that formats use. */
export const algorithms = {
  mod10,
  'usps-20': usps20,
  'smartpost-20': smartPost20,
  'ups-1z': ups1z,
  'ups-waybill': upsWaybill,
  ontrac: onTrac,
  'fedex-12': fedex12,
  'fedex-door-tag': fedexDoorTag,
  'fedex-astra': fedexAstra,
  'fedex-34': fedex34,
  'fedex-96': fedex96,
  mod7,
  s10,
  luhn,
  mod37,
  'dpd-14': dpd14,
  'yun-date': yunDate,
} satisfies Record<string, Rule>;

export type AlgorithmId = keyof typeof algorithms;
