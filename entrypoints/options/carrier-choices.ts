import type { CarrierChoice } from '@/components/carrier-row';
import type { Carrier } from '@/utils/carriers/carrier';
import { type Language, nameIn, tagOf } from '@/utils/i18n';

/**
 * The carriers as the options list them: those the policy supports first, in the policy's order, then the others by
 * name.
 */
export function carrierChoices(
  carriers: readonly Carrier[],
  supported: readonly string[],
  language: Language,
): readonly CarrierChoice[] {
  const choices = carriers.filter(isOneCarrier).map(({ id, names, aliases }) => ({
    id,
    name: nameIn(language, names),
    latin: nameIn(language, names).includes(names.en) ? null : names.en,
    alsoCalled: [id, names.en, names.zh_CN, ...aliases],
    isListed: supported.includes(id),
  }));
  const byName = new Intl.Collator(tagOf(language));
  return choices.sort((one, other) => {
    if (one.isListed && other.isListed) return supported.indexOf(one.id) - supported.indexOf(other.id);
    if (one.isListed !== other.isListed) return one.isListed ? -1 : 1;
    return byName.compare(one.name, other.name);
  });
}

/** Not one carrier but whichever post stands behind an S10 number: nobody ships with that. */
function isOneCarrier({ id }: Carrier): boolean {
  return id !== 'post';
}
