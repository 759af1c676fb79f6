import { tokensOf } from './format';

/**
 * Throws on a misspelt layout: signs that its notation doesn't have, or a bracket too many or too few. Asked when the
 * catalogue is packed and tested, so that a page need not.
 */
export function assertSpelt(layout: string): void {
  const tokens = tokensOf(layout);
  const open: string[] = [];
  const isPaired = tokens.every((token) => {
    if (token === '(' || token === '[') open.push(token);
    return token === ')' ? open.pop() === '(' : token === ']' ? open.pop() === '[' : true;
  });
  if (!isPaired || open.length > 0 || tokens.join('') !== layout.replace(/[a-z]\w*:| /gi, ''))
    throw new Error(`Misspelt layout: ${layout}`);
}
