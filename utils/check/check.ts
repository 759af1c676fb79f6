import type { Finding, State, Verdict } from './finding';
import { type Reading, read } from './reading';
import type { Rule } from './rule';
import { rules } from './rules';
import type { Circumstances, Shipment } from './shipment';
import { statusOf } from './status';

const rulesWhileTyping = rules.filter(({ whileTyping }) => whileTyping);
const nothing: readonly Finding[] = Object.freeze([]);

/**
 * Judges one package: what was entered for it, under these circumstances.
 *
 * Pure and total: the same input gives the same verdict, and nothing that can be typed or pasted makes it throw. Its
 * work is bounded however long the text is. Findings come in order of precedence; what merely follows from an earlier
 * one is left out.
 */
export function check(shipment: Shipment, circumstances: Circumstances): Verdict {
  const reading = read(shipment, circumstances);
  const findings = findingsOf(reading, circumstances.moment === 'typing' ? rulesWhileTyping : rules);
  const { number: normalized, candidates } = reading;
  if (findings.length > 0) return { state: stateOf(findings), findings, normalized, candidates };
  const { state, phrase } = statusOf(reading);
  if (phrase === undefined) return { state, findings, normalized, candidates };
  return { state, findings, status: phrase, normalized, candidates };
}

function findingsOf(reading: Reading, applicable: readonly Rule[]): readonly Finding[] {
  const { off } = reading.circumstances;
  let findings: Finding[] | null = null;
  for (let at = 0; at < applicable.length; at++) {
    const rule = applicable[at]!;
    if (off.length > 0 && off.includes(rule.code)) continue;
    if (findings?.some(({ code }) => rule.silentAfter.includes(code))) continue;
    const finding = rule.find(reading);
    if (finding === null) continue;
    if (findings === null) findings = [finding];
    else findings.push(finding);
  }
  return findings ?? nothing;
}

function stateOf(findings: readonly Finding[]): State {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'info';
}
