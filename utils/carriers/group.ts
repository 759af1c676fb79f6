/**
 * A number in groups for the eye; joined they are the number. 1Z stands by its fields (1Z, account, service, package,
 * check digit); a beginning or an end of letters stands apart from its digits, and digits go by fours, by threes
 * where that comes out even, never leaving one alone at the end.
 */
export function group(number: string): readonly string[] {
  const ups = /^(1Z)(\w{6})(\w{2})(\w{7})(\w)$/.exec(number);
  if (ups) return ups.slice(1);
  const [, before = '', digits = '', after = ''] = /^(\D{0,3}|4PX|1LS)(\d*)(.*)$/.exec(number) ?? [];
  return [before, ...chunks(digits), ...chunks(after)].filter((part) => part !== '');
}

function chunks(text: string): readonly string[] {
  if (text.length < 6) return [text];
  const size = text.length % 4 !== 0 && text.length % 3 === 0 ? 3 : 4;
  return (
    text.match(
      text.length % size === 1
        ? new RegExp(`.{${size}}(?!.$)|.{2,${size + 1}}$`, 'g')
        : new RegExp(`.{1,${size}}`, 'g'),
    ) ?? []
  );
}
