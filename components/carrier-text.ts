import { carrierNamed } from '@/utils/carriers/name';
import { type Language, nameIn } from '@/utils/i18n';

/** A carrier as the seller reads it: by its own name where the catalogue knows it. */
export function carrierText(carrier: string, language: Language): string {
  const known = carrierNamed(carrier);
  return known ? nameIn(language, known.names) : carrier;
}
