/**
 * A number in groups for the eye; joined they are the number. 1Z stands by its fields (account, service, package, check
 * digit), 420 + ZIP in front of a USPS barcode apart. A beginning or end of letters is set off from the digits; these go
 * by fours, or by threes where that comes out even, and never leave one alone.
 */
export function group(number: string): readonly string[] {
  const ups = /^(1Z)(\w{6})(\w{2})(\w{7})(\w)$/.exec(number);
  if (ups) return ups.slice(1);
  const routed = /^(420)(\d{5})(\d{4})?(9[1-5](?:\d{20}|\d{24}|\d{28}))$/.exec(number);
  if (routed) return [...routed.slice(1, 4).filter(Boolean), ...chunks(routed[4]!)];
  const [, before = '', digits = '', after = ''] = /^(4PX|1LS|\D{0,3})(\d*)(.*)$/s.exec(number) ?? [];
  return [...(before ? [before] : []), ...chunks(digits), ...chunks(after)];
}

function chunks(text: string): readonly string[] {
  if (text.length < 6) return text ? [text] : [];
  const size = text.length % 4 !== 0 && text.length % 3 === 0 ? 3 : 4;
  const parts = text.match(new RegExp(`.{1,${size}}`, 'gs')) ?? [];
  const last = parts.at(-1)!;
  return last.length > 1 ? parts : [...parts.slice(0, -2), parts.at(-2)! + last];
}
