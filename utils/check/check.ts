import type { Finding, State, Verdict } from './finding';
import { type Reading, read } from './reading';
import type { Rule } from './rule';
import { rules } from './rules';
import type { Circumstances, Shipment } from './shipment';
import { isFine, progressOf } from './status';

/** The rules for each moment; for a right number those that could still speak of it. */
const applicable = {
  rest: { right: rules.filter(({ onRight }) => onRight), any: rules },
  typing: {
    right: rules.filter(({ whileTyping, onRight }) => whileTyping && onRight),
    any: rules.filter(({ whileTyping }) => whileTyping),
  },
} as const;

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
  const findings = findingsOf(reading);
  const { number: normalized, candidates } = reading;
  if (findings.length > 0) return { state: stateOf(findings), findings, normalized, candidates };
  if (isFine(reading)) return { state: 'ok', findings, status: reading.named.fine, normalized, candidates };
  const progress = progressOf(reading);
  if (progress === null) return { state: 'neutral', findings, normalized, candidates };
  return { state: 'neutral', findings, status: progress, normalized, candidates };
}

function findingsOf(reading: Reading): readonly Finding[] {
  const { off, moment } = reading.circumstances;
  const isRight = reading.own !== null && reading.strays.length === 0;
  const asked = isRight ? applicable[moment].right : applicable[moment].any;
  let findings: Finding[] | null = null;
  for (let at = 0; at < asked.length; at++) {
    const rule = asked[at]!;
    if (off.length > 0 && off.includes(rule.code)) continue;
    if (findings !== null && isSilent(rule, findings)) continue;
    const said = rule.find(reading);
    if (said === null) continue;
    findings ??= [];
    findings.push({ marks: [], fixes: [], ...said, code: rule.code });
  }
  return findings ?? nothing;
}

function isSilent(rule: Rule, findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => rule.silentAfter?.includes(code));
}

function stateOf(findings: readonly Finding[]): State {
  if (findings.some(({ severity }) => severity === 'error')) return 'error';
  return findings.some(({ severity }) => severity === 'warning') ? 'warning' : 'info';
}
