import { unverifiableFindings, type Verdict } from '@/utils/check/finding';
import { type Phrase, phrase } from '@/utils/i18n';

/** What a package with this verdict would be logged as, where that is not simply fine; as the log's entry decides it. */
export function loggedAs({ findings }: Verdict): Phrase | null {
  if (findings.some(({ severity }) => severity === 'error')) return phrase('noteLoggedDefect');
  return findings.some(({ code }) => unverifiableFindings.includes(code)) ? phrase('noteLoggedUnverified') : null;
}
