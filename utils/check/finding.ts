import type { Candidate } from '@/utils/carriers/recognise';
import type { Phrase } from '@/utils/i18n';

/** The findings, in order of precedence. The codes are a contract: they stand in logs, tests and the page's marks. */
export const findingCodes = [
  'blank',
  'not-a-tracking-number',
  'special-character',
  'sample-number',
  'carrier-mismatch',
  'wrong-character',
  'wrong-length',
  'check-digit',
  'listed-as-other',
  'unsupported-carrier',
  'retired-carrier',
  'duplicate',
  'late-entry',
  'unknown-format',
  'no-carrier',
  'not-handed-over',
  'not-preferred',
] as const;

/** After these nobody can say that the format fits: there is none known to compare it with. */
export const unverifiableFindings: readonly FindingCode[] = ['unsupported-carrier', 'unknown-format', 'no-carrier'];

export type FindingCode = (typeof findingCodes)[number];
export type Severity = 'error' | 'warning' | 'info';
export type Field = 'tracking' | 'carrier' | 'service';

/** What one click can do. A fix changes one field, to a value that is known now. */
export type Fix =
  | { readonly kind: 'clean'; readonly field: Field; readonly value: string }
  | { readonly kind: 'replace'; readonly field: 'tracking'; readonly value: string }
  | { readonly kind: 'switch-carrier' | 'choose-listed'; readonly field: 'carrier'; readonly value: string };

/** One thing to say about one field. */
export interface Finding {
  readonly code: FindingCode;
  readonly field: Field;
  readonly severity: Severity;
  /** Where in the field's text as given: UTF-16 offsets, end exclusive. The whole text where no place stands out. */
  readonly start: number;
  readonly end: number;
  /** Exact places, for marking; empty where `start`–`end` says it all. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** The fact, as one short sentence. */
  readonly title: Phrase;
  /** The cure or the reason, where the title alone does not do. */
  readonly detail?: Phrase;
  readonly fixes: readonly (Fix & { readonly label: Phrase })[];
}

/** What a note shows by its colour, icon and word. */
export type State = 'neutral' | 'ok' | 'info' | 'warning' | 'error';

const severities = ['error', 'warning', 'info'] as const;

/** The worst severity there is among findings. */
export function stateOf(findings: readonly { readonly severity: State }[]): State {
  return severities.find((it) => findings.some(({ severity }) => severity === it)) ?? 'neutral';
}

/** The whole answer for one package at one moment. */
export interface Verdict {
  readonly state: State;
  /** In order of precedence; of those on one field what merely follows from the first is left out. */
  readonly findings: readonly Finding[];
  /** The one line when there is no finding: "USPS, 14 of 22 digits", "USPS: format OK, awaiting scan". */
  readonly status?: Phrase;
  readonly normalized: string;
  readonly candidates: readonly Candidate[];
}
