import type { MessageKey, Phrase } from '@/utils/i18n';
import type { FindingCode } from './finding';

/** What a finding is called in a list, in two or three words. */
export function nameOfFinding(code: FindingCode): Phrase {
  return { key: `findingName_${camelCase(code)}` as MessageKey };
}

/** Why it matters, in one or two sentences. */
export function whyOfFinding(code: FindingCode): Phrase {
  return { key: `findingWhy_${camelCase(code)}` as MessageKey };
}

/** Keys of the catalogue know no hyphens. */
function camelCase(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
