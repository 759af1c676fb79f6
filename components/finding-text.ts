import type { FindingCode } from '@/utils/check/finding';
import type { Phrase } from '@/utils/i18n';

type Camel<Code extends string> = Code extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Code;

/** What a finding is called where there is no room for its sentence: in lists and among the options. */
export function findingName(code: FindingCode): Phrase {
  return { key: `findingName_${camel(code)}` };
}

/** Why a finding matters, in one or two sentences. */
export function findingReason(code: FindingCode): Phrase {
  return { key: `findingWhy_${camel(code)}` };
}

function camel(code: FindingCode): Camel<FindingCode> {
  return code.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()) as Camel<FindingCode>;
}
