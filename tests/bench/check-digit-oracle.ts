/**
 * The check digits once more, written to be obvious rather than fast and sharing nothing with the code they measure.
 * Each says whether a whole number is right. Sources: see `utils/carriers/check-digits.ts`.
 */
const digitsOf = (text: string) => [...text].map(Number);

/** Sum of each value with its weight, the weights repeating from the left. */
const weighed = (values: readonly number[], weights: readonly number[]) =>
  values.reduce((sum, value, place) => sum + value * weights[place % weights.length]!, 0);

const fillsUpToTen = (sum: number, check: number) => (10 - (sum % 10)) % 10 === check;

/** Weights 3, 1, 3, 1 … from the right of the payload, mod 10. */
export function isMod10Right(number: string): boolean {
  const digits = digitsOf(number);
  const check = digits.pop()!;
  return fillsUpToTen(weighed(digits.reverse(), [3, 1]), check);
}

/** As printed, or with the left-out 91 in front. */
export function isUsps20Right(number: string): boolean {
  return isMod10Right(number) || isMod10Right(`91${number}`);
}

/** Without 1Z; A2, B3 … H9, I0, J1 … Z7; weights 1, 2. */
export function isUps1zRight(number: string): boolean {
  const values = [...number.slice(2)].map((character) =>
    /\d/.test(character) ? Number(character) : (character.charCodeAt(0) - 63) % 10,
  );
  const check = values.pop()!;
  return fillsUpToTen(weighed(values, [1, 2]), check);
}

/** C counts 4, D counts 5, then as UPS. */
export function isOnTracRight(number: string): boolean {
  const values = [number.startsWith('C') ? 4 : 5, ...digitsOf(number.slice(1))];
  const check = values.pop()!;
  return fillsUpToTen(weighed(values, [1, 2]), check);
}

/** Weights 3, 1, 7, sum mod 11, ten counts as nought. */
export function isFedex12Right(number: string): boolean {
  const digits = digitsOf(number);
  const check = digits.pop()!;
  return (weighed(digits, [3, 1, 7]) % 11) % 10 === check;
}

/** The number before the last digit, mod 7. */
export function isMod7Right(number: string): boolean {
  return Number(BigInt(number.slice(0, -1)) % 7n) === Number(number.at(-1));
}

/** UPU S10: weights 8, 6, 4, 2, 3, 5, 9, 7, from eleven; ten is 0, eleven is 5. */
export function isS10Right(number: string): boolean {
  const digits = digitsOf(number.slice(2, 11));
  const check = digits.pop()!;
  const rest = 11 - (weighed(digits, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return (rest === 10 ? 0 : rest === 11 ? 5 : rest) === check;
}

/** ISO 7064 MOD 37,36, hybrid system, check character last. */
export function isMod37Right(number: string): boolean {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  let product = 36;
  for (const character of number.slice(0, -1)) {
    const sum = (product + alphabet.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return alphabet[(37 - product) % 36] === number.at(-1);
}
