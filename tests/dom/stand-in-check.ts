import type { Finding, FindingCode, Fix, Severity, Verdict } from '@/utils/check/finding';
import type { Circumstances, Shipment } from '@/utils/check/shipment';
import type { Phrase } from '@/utils/i18n';

/** A phrase that says its own words, for tests that don't ask for the catalogue's. */
export const words = (text: string) => ({ key: text }) as unknown as Phrase;

export function finding(code: FindingCode, severity: Severity, more: Partial<Finding> = {}): Finding {
  return { code, severity, field: 'tracking', start: 0, end: 0, marks: [], title: words(code), fixes: [], ...more };
}

export function verdict(findings: readonly Finding[], normalized = '', status?: string): Verdict {
  const worst = (['error', 'warning', 'info'] as const).find((it) => findings.some((one) => one.severity === it));
  return {
    state: worst ?? (status === 'ok' ? 'ok' : 'neutral'),
    findings,
    normalized,
    candidates: [],
    ...(status ? { status: words(status) } : {}),
  };
}

const fix = (it: Fix) => [{ ...it, label: words(`${it.kind} ${it.value}`) }];

/**
 * A checker with four rules, so that the page's tests depend on no carrier: a number is 8 digits; 1Z is another
 * carrier's than USPS; a space is unreadable; a blank is one at rest.
 */
export function standInCheck(
  { number, noTracking, carrier }: Shipment,
  { moment, elsewhere, off }: Circumstances,
): Verdict {
  const clean = number.replace(/\s/g, '');
  if (clean === '') return verdict(moment === 'rest' && !noTracking ? [finding('blank', 'error')] : []);
  const findings: Finding[] = [];
  if (clean !== number) {
    findings.push(
      finding('special-character', 'error', { fixes: fix({ kind: 'clean', field: 'tracking', value: clean }) }),
    );
  }
  if (clean.startsWith('1Z') && carrier === 'USPS') {
    const change = fix({ kind: 'switch-carrier', field: 'carrier', value: 'UPS' });
    findings.push(finding('carrier-mismatch', 'error', { fixes: change }));
  } else if (moment === 'rest' && clean.length !== 8) findings.push(finding('wrong-length', 'error'));
  if (moment === 'rest' && elsewhere.length > 0) findings.push(finding('duplicate', 'warning'));
  const told = findings.filter(({ code }) => !off.includes(code));
  return verdict(told, clean, clean.length === 8 ? 'ok' : `${clean.length} of 8`);
}
