import { createContext, Fragment, type ReactNode, useContext } from 'react';
import { type Phrase, say, type Texts, type Value } from '@/utils/i18n';

const TextsContext = createContext<Texts | null>(null);

/** Gives every component below it the texts of one language. */
export function TextsProvider({ texts, children }: { texts: Texts; children: ReactNode }) {
  return <TextsContext value={texts}>{children}</TextsContext>;
}

/** The texts of the language this surface speaks. Throws outside a {@link TextsProvider}: that is a bug, not a state. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (!texts) throw new Error('A component that speaks needs a TextsProvider above it.');
  return texts;
}

/** Says phrases in the language of the surface, for attributes and places that take a plain string. */
export function useSay(): (value: Value) => string {
  const texts = useTexts();
  return (value) => say(texts, grouped(value));
}

/** A value with the thousands of its numbers set apart; English and Chinese do it alike. */
function grouped(value: Value): Value {
  if (typeof value === 'number') return Number.isInteger(value) ? withThousands(value) : value;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(grouped);
  return 'key' in value && value.values ? { ...value, values: value.values.map(grouped) } : value;
}

function withThousands(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A phrase as text. With `strong`, the figures in it stand out: they are what an eye looks for in a sentence. */
export function Said({ phrase, strong = false }: { phrase: Phrase; strong?: boolean }): ReactNode {
  const texts = useTexts();
  if (!strong || !phrase.values) return say(texts, grouped(phrase));
  // The sentence is said once with places held open, so that grammar stays the catalogue's business.
  const held = { ...phrase, values: phrase.values.map((_, place) => `\u0000${place}\u0000`) };
  return say(texts, held)
    .split('\u0000')
    .map((part, at) => {
      if (at % 2 === 0) return part;
      const value = phrase.values?.[Number(part)] ?? '';
      const said = say(texts, grouped(value));
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity and never move.
      return <Fragment key={at}>{typeof value === 'object' ? said : <b>{said}</b>}</Fragment>;
    });
}
