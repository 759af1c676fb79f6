import type { Carrier, CarrierId } from './carrier';
import { carriers } from './catalogue';

const byId = new Map(carriers.map((carrier) => [carrier.id, carrier]));

const byName = new Map<string, Carrier>();
for (const carrier of carriers) {
  for (const name of [carrier.id, carrier.names.en, carrier.names.zh_CN, ...carrier.aliases]) {
    byName.set(keyOf(name), carrier);
  }
}

/** "Other" in the languages of Amazon's marketplaces. */
const others = new Set(
  [
    'Other',
    'Others',
    'Other carrier',
    'Otro',
    'Otros',
    'Andere',
    'Anderer',
    'Anderes',
    'Sonstige',
    'Sonstiges',
    'Autre',
    'Autres',
    'Altro',
    'Altri',
    'Outro',
    'Outros',
    'Overig',
    'Overige',
    'Anders',
    'Inne',
    'Inny',
    'Annan',
    'Annat',
    'Övrigt',
    'Diğer',
    'أخرى',
    'अन्य',
    '其他',
    '其它',
    'その他',
    '기타',
    'Khác',
  ].map(keyOf),
);

/** The carrier of an id. Throws when there is none: ids come from the catalogue, never from a page. */
export function carrierOf(id: CarrierId): Carrier {
  const carrier = byId.get(id);
  if (!carrier) throw new Error(`No carrier has the id ${id}`);
  return carrier;
}

/** The carrier meant by a text: its id, a name in either language or an alias; null for "Other" and the unknown. */
export function carrierNamed(text: string): Carrier | null {
  return byName.get(keyOf(text)) ?? null;
}

/** Does a page's entry mean "none of these"? */
export function isOther(text: string): boolean {
  return others.has(keyOf(text));
}

/** Names are compared without case, spaces, punctuation and width. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .toLowerCase();
}
