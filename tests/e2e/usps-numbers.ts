/** `count` different numbers in the layout of USPS's own example, 9400 1112 0255 5842 3326 69, each with its check digit. */
export function uspsNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const serial = `94001112025558423${String(3266 + index)}`;
    const sum = [...serial].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1), 0);
    return `${serial}${(10 - (sum % 10)) % 10}`;
  });
}
