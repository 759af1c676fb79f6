import type { Carrier } from '@/utils/carriers/carrier';
import { carrierNamed, isOther } from '@/utils/carriers/name';
import { type Phrase, phrase } from '@/utils/i18n';

/** What a carrier's name on the page means. */
export interface Named {
  readonly text: string;
  /** The carrier, when it is one we know. */
  readonly carrier: Carrier | null;
  /** True for the entry that asks for a name to be typed. */
  readonly isOther: boolean;
  /** The line for its right numbers: most verdicts are this one, so it is made once. */
  readonly fine: Phrase;
}

/** A page has few names, and a keystroke must not wait for them; the bound is for names typed letter by letter. */
const known = new Map<string, Named>();
const atMost = 512;

/** Reads a carrier's name once; '' is nobody's. */
export function namedBy(text: string): Named {
  let named = known.get(text);
  if (named === undefined) {
    named = {
      text,
      carrier: carrierNamed(text),
      isOther: isOther(text),
      fine: phrase('statusOk', text),
    };
    if (known.size >= atMost) known.clear();
    known.set(text, named);
  }
  return named;
}
