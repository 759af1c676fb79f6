import { type Phrase, say, type Texts, type Value } from '@/utils/i18n';

/** A table of a draft: one row an order. */
interface DraftTable {
  readonly head: readonly Phrase[];
  readonly rows: readonly (readonly Value[])[];
}

/** One part of a draft, with at least one of paragraphs, points and table. */
export interface DraftSection {
  readonly heading: Phrase;
  readonly paragraphs: readonly Phrase[];
  readonly points: readonly Phrase[];
  readonly table: DraftTable | null;
}

/** A letter to Amazon that is not spoken yet, so that it can be read in the one language and sent in the other. */
export interface Draft {
  readonly title: Phrase;
  readonly sections: readonly DraftSection[];
}

/** A draft in one language. */
export interface SpokenDraft {
  readonly title: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly string[];
    readonly points: readonly string[];
    readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } | null;
  }[];
}

/** Says a draft in the language of `texts`. */
export function sayDraft(texts: Texts, { title, sections }: Draft): SpokenDraft {
  const spoken = (values: readonly Value[]) => values.map((value) => say(texts, value));
  return {
    title: say(texts, title),
    sections: sections.map(({ heading, paragraphs, points, table }) => ({
      heading: say(texts, heading),
      paragraphs: spoken(paragraphs),
      points: spoken(points),
      table: table && { head: spoken(table.head), rows: table.rows.map(spoken) },
    })),
  };
}

/** A draft as plain text, for Seller Central's form: points with a hyphen, a table's cells parted by bars. */
export function plainText({ title, sections }: SpokenDraft): string {
  const parts = sections.map(({ heading, paragraphs, points, table }) =>
    [
      heading,
      ...paragraphs,
      ...points.map((point) => `- ${point}`),
      ...(table ? [table.head, ...table.rows].map((cells) => cells.join(' | ')) : []),
    ].join('\n'),
  );
  return `${[title, ...parts].join('\n\n')}\n`;
}
