import { type Phrase, phraseOfCode } from '@/utils/i18n';
import type { FindingCode } from './finding';

/** What a finding is called in a list, in two or three words. */
export function nameOfFinding(code: FindingCode): Phrase {
  return phraseOfCode('findingName', code);
}

/** Why it matters, in one or two sentences. */
export function whyOfFinding(code: FindingCode): Phrase {
  return phraseOfCode('findingWhy', code);
}
