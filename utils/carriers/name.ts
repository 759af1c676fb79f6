import type { Carrier, CarrierId } from './carrier';
import { carriers } from './catalogue';

/** "Other" in the languages of Amazon's marketplaces: in Latin letters, whose accents don't count, and in the other scripts. */
const plainOthers =
  'Other Others OtherCarrier Otro Otros Andere Anderer Anderes Sonstige Sonstiger Sonstiges Autre Autres Altro Altri ' +
  'Outro Outros Outra Overig Overige Anders Inne Inny Annan Annat Ovrigt Diger Khac';
const strangeOthers = 'أخرى अन्य 其他 其它 その他 기타';

// Made at the first question: a page without a shipment form asks none. Those of what ASCII can't write are made apart, at
// the first question that it can't write either: a page must not wait for Unicode's tables, and most ask for nothing else.
let byId: Map<CarrierId, Carrier> | undefined;
let byName: Map<string, Carrier> | undefined;
let byStrangeName: Map<string, Carrier> | undefined;
let others: Set<string> | undefined;
let strangeOnes: Set<string> | undefined;

/** The carrier of an id. Throws when there is none: ids come from the catalogue, never from a page. */
export function carrierOf(id: CarrierId): Carrier {
  byId ??= new Map(carriers().map((carrier) => [carrier.id, carrier]));
  const carrier = byId.get(id);
  if (!carrier) throw new Error(`No carrier has the id ${id}`);
  return carrier;
}

/** The carrier meant by a text: its id, a name in either language or an alias; null for "Other" and the unknown. */
export function carrierNamed(text: string): Carrier | null {
  const key = keyOf(text);
  byName ??= carriersBy(isPlain);
  if (!isPlain(text)) byStrangeName ??= carriersBy((name) => !isPlain(name));
  return byName.get(key) ?? byStrangeName?.get(key) ?? null;
}

/** Does a page's entry mean "none of these"? */
export function isOther(text: string): boolean {
  const key = keyOf(text);
  others ??= keysOf(plainOthers);
  if (isPlain(text)) return others.has(key);
  strangeOnes ??= keysOf(strangeOthers);
  return others.has(key) || strangeOnes.has(key);
}

function carriersBy(isMeant: (name: string) => boolean): Map<string, Carrier> {
  return new Map(
    carriers().flatMap((carrier) =>
      namesOf(carrier)
        .filter(isMeant)
        .map((name) => [keyOf(name), carrier] as const),
    ),
  );
}

function keysOf(names: string): Set<string> {
  return new Set(names.split(' ').map(keyOf));
}

/** True for what needs none of Unicode's tables. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function namesOf({ id, names, aliases }: Carrier): readonly string[] {
  return [id, names.en, names.zh_CN, ...aliases];
}

/** Names are compared without case, spaces, punctuation, accents and width. */
export function keyOf(name: string): string {
  if (isPlain(name)) return name.replace(/[^0-9A-Za-z]/g, '').toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
