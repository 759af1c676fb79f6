import { type FindingCode, findingCodes } from './finding';

/** A finding the seller does not want to be told of any more: for one number, for one carrier, or ever. */
export interface Dismissal {
  readonly code: FindingCode;
  readonly scope: 'number' | 'carrier' | 'always';
  /**
   * The number, or the carrier's name as the page has it; '' for ever. A text that is no plain number may be about a
   * buyer: it stands as `order/package/hash` instead.
   */
  readonly value: string;
}

/** Dismissed from now on, or brought back. */
export interface DismissalRequest extends Dismissal {
  readonly isUndone: boolean;
}

/** The checks a seller may turn off. Errors that cost an order its tracking (a blank, a mismatch) are not among them. */
export const optionalChecks = [
  'sample-number',
  'check-digit',
  'duplicate',
  'retired-carrier',
  'unsupported-carrier',
  'late-entry',
  'unknown-format',
  'not-handed-over',
  'not-preferred',
] as const;

/** Each of these costs its order the tracking: the next one must be told of again. */
const costly: readonly FindingCode[] = ['blank', 'not-a-tracking-number', 'special-character', 'carrier-mismatch'];

/** So many are kept of each kind; then the oldest goes. A number is confirmed once and hardly ever seen again. */
const mostKept = 300;

/** What a seller has dismissed: checks turned off, and what is kept by number and carrier, oldest first. */
interface Dismissed {
  readonly off: (typeof optionalChecks)[number][];
  readonly dismissed: Dismissal[];
}

/** How far each finding may be dismissed, the narrowest first. */
export const scopesOf: Readonly<Record<string, readonly Dismissal['scope'][]>> = Object.fromEntries(
  findingCodes.map((code) => {
    if (costly.includes(code)) return [code, ['number']];
    return [code, optionalChecks.some((one) => one === code) ? ['number', 'carrier', 'always'] : ['number', 'carrier']];
  }),
);

/** What stands of `before` once a finding was dismissed or brought back; dismissed for ever, its check is turned off. */
export function dismiss(before: Dismissed, { isUndone, ...dismissal }: DismissalRequest): Dismissed {
  const off = before.off.filter((code) => dismissal.scope !== 'always' || code !== dismissal.code);
  const dismissed = before.dismissed.filter(
    ({ code, scope, value }) => code !== dismissal.code || scope !== dismissal.scope || value !== dismissal.value,
  );
  if (isUndone) return { off, dismissed };
  if (dismissal.scope === 'always')
    return { off: [...off, ...optionalChecks.filter((one) => one === dismissal.code)], dismissed };
  const alike = dismissed.filter(({ scope }) => scope === dismissal.scope);
  const oldest = alike.length < mostKept ? null : alike[0];
  return { off, dismissed: [...dismissed.filter((one) => one !== oldest), dismissal] };
}
