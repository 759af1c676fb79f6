import type { Stray } from '@/utils/carriers/normalise';
import { type MessageKey, type Phrase, phrase } from '@/utils/i18n';

const names: Readonly<Partial<Record<Stray['kind'], MessageKey>>> = {
  space: 'findingStraySpace',
  hyphen: 'findingStrayHyphen',
  'full-width': 'findingStrayFullWidth',
  invisible: 'findingStrayInvisible',
  control: 'findingStrayControl',
  emoji: 'findingStrayEmoji',
};

/** The names of stray characters, each once, in the order of their first appearance; four of them at most. */
export function namesOfStrays(strays: readonly Stray[]): Phrase[] {
  const named = [...new Map(strays.map((stray) => [identityOf(stray), nameOfStray(stray)])).values()];
  return named.length > 4 ? [...named.slice(0, 4), phrase('findingStrayMore')] : named;
}

/** What a person calls this character; one without a name is shown itself. */
function nameOfStray({ text, kind }: Stray): Phrase {
  if (!text.isWellFormed()) return phrase('findingStrayBroken');
  if (/[\n-\r\u0085\u2028\u2029]/.test(text)) return phrase('findingStrayLineBreak');
  const name = names[kind];
  return name ? phrase(name) : phrase('findingStrayOther', text);
}

function identityOf(stray: Stray): string {
  const { key, values } = nameOfStray(stray);
  return key + (values ?? '');
}
