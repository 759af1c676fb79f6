import type { Stray } from '@/utils/carriers/normalise';
import type { Phrase } from '@/utils/i18n';

/** The names of stray characters, each once, in the order of their first appearance; at most `atMost` of them. */
export function namesOfStrays(strays: readonly Stray[], atMost = 4): Phrase[] {
  const names = new Map<string, Phrase>();
  for (const stray of strays) {
    const name = nameOfStray(stray);
    const identity = name.key + (name.values?.join() ?? '');
    if (names.has(identity)) continue;
    if (names.size === atMost) return [...names.values(), { key: 'findingStrayMore' }];
    names.set(identity, name);
  }
  return [...names.values()];
}

/** What a person calls this character; one without a name is shown itself. */
export function nameOfStray({ text, kind }: Stray): Phrase {
  if (text.isWellFormed() === false) return { key: 'findingStrayBroken' };
  const code = text.codePointAt(0)!;
  switch (kind) {
    case 'space':
      if (text === '\t') return { key: 'findingStrayTab' };
      return { key: isLineBreak(code) ? 'findingStrayLineBreak' : 'findingStraySpace' };
    case 'hyphen':
      return { key: code === 0x2d || code === 0x2010 || code === 0x2011 ? 'findingStrayHyphen' : 'findingStrayDash' };
    case 'full-width':
      return { key: 'findingStrayFullWidth' };
    case 'invisible':
      return { key: 'findingStrayInvisible' };
    case 'control':
      if (text === '\t') return { key: 'findingStrayTab' };
      return { key: isLineBreak(code) ? 'findingStrayLineBreak' : 'findingStrayControl' };
    case 'emoji':
      return { key: 'findingStrayEmoji' };
    default:
      if (text === '.') return { key: 'findingStrayDot' };
      if (text === ',') return { key: 'findingStrayComma' };
      return { key: 'findingStrayOther', values: [text] };
  }
}

function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
