const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What one slip of a finger makes of a number: every digit for a digit, every letter for a letter, and every swap of two different neighbours. */
export function slipsOf(number: string): string[] {
  const slips: string[] = [];
  for (let place = 0; place < number.length; place += 1) {
    const character = number[place]!;
    for (const other of digits.includes(character) ? digits : letters) {
      if (other !== character) slips.push(number.slice(0, place) + other + number.slice(place + 1));
    }
    const next = number[place + 1];
    if (next && next !== character) slips.push(number.slice(0, place) + next + character + number.slice(place + 2));
  }
  return slips;
}
