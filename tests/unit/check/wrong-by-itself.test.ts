import { describe, expect, it } from 'vitest';
import { wrongByItself } from '@/utils/check/wrong-by-itself';
import { genuineNumbers } from './genuine-numbers';

describe('a number that is certainly wrong, whoever carries it', () => {
  it.each([
    ['114-7941379-5480234', 'not-a-tracking-number', 'an order id'],
    ['9.40011E+21', 'not-a-tracking-number', 'what a spreadsheet leaves of a number'],
    ['9400-1112-0255-5842-3326-69', 'special-character', 'hyphens'],
    ['９４００１１１２０２５５５８４２３３２６６９', 'special-character', 'full-width digits'],
    ['1Z5R8939035756712', 'wrong-length', 'UPS’s beginning, one character short'],
    [' 1Z5R89390357567128 ', 'check-digit', 'UPS’s beginning, another last digit'],
  ])('%s: %s (%s)', (shown, code) => {
    expect(wrongByItself(shown)).toMatchObject({ code, severity: 'error', fixes: [] });
  });
});

describe('nothing is said', () => {
  it.each([
    ['', 'of nothing'],
    [' - ', 'of a dash'],
    ['N/A', 'of a word'],
    ['Pending', 'of a longer one, which the page may say itself'],
    ['Tracking ID not available', 'of a sentence'],
    ['9400111202555842332669, 1Z5R8939035756712', 'of an enumeration'],
    ['9400 1112 0255 5842 3326 69', 'of a number parted for the eye'],
    ['9400111*****2332669', 'of a masked number'],
    ['1Z5R8939…', 'of a number that is cut off'],
    ['ABC123456', 'of a format nobody knows'],
    ['YT12345678901', 'of a beginning that two carriers have'],
    ['123456789012', 'of twelve digits'],
  ])('%j: %s', (shown) => {
    expect(wrongByItself(shown)).toBeNull();
  });
  it.each(genuineNumbers)('of a genuine number: $number ($carrier)', ({ number }) => {
    expect(wrongByItself(number)).toBeNull();
  });
});
