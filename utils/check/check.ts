import { type Finding, stateOf, type Verdict } from './finding';
import { wholeNumber } from './point';
import { type Reading, read } from './reading';
import type { Rule } from './rule';
import { rules } from './rules';
import type { Circumstances, Shipment } from './shipment';
import { isFine, progressOf } from './status';

/** The rules for each moment, [of any number, of a right one]: of that only some could still speak. Sorted at the first number. */
let applicable: ReturnType<typeof sortRules> | undefined;

function sortRules() {
  const sorted = (isMeant: (rule: Rule) => unknown) => {
    const meant = rules.filter(isMeant);
    return [meant, meant.filter(({ onRight }) => onRight)].map((asked) => ({
      asked,
      finds: asked.map(({ find }) => find),
    }));
  };
  return {
    typing: sorted(({ whileTyping }) => whileTyping),
    rest: sorted(({ onlyConfirming }) => !onlyConfirming),
    confirming: sorted(() => true),
  };
}

const nothing: readonly Finding[] = Object.freeze([]);

/**
 * Judges one package: what was entered for it, under these circumstances.
 *
 * Pure and total: the same input gives the same verdict, and nothing that can be typed or pasted makes it throw. Its
 * work is bounded however long the text is. Findings come in order of precedence; what merely follows from an earlier
 * one is left out.
 */
export function check(shipment: Shipment, circumstances: Circumstances): Verdict {
  if (circumstances.moment === 'typing' && isUntouched(shipment)) return unsaid;
  const reading = read(shipment, circumstances);
  const findings = findingsOf(reading);
  const { number: normalized, candidates } = reading;
  const isRight = findings.length === 0 && isFine(reading);
  const state = isRight ? 'ok' : stateOf(findings);
  const status = isRight ? reading.named.fine : findings.length === 0 ? progressOf(reading) : null;
  if (status === null) return { state, findings, normalized, candidates };
  return { state, findings, status, normalized, candidates };
}

/** Of a field in which nobody has typed yet there is nothing to say; a page that opens need not make ready for it. */
const unsaid: Verdict = { state: 'neutral', findings: nothing, normalized: '', candidates: [] };

function isUntouched({ number, typedCarrier, typedService }: Shipment): boolean {
  return number === '' && !typedCarrier && !typedService;
}

function findingsOf(reading: Reading): readonly Finding[] {
  const isRight = reading.own !== null && reading.strays.length === 0;
  const { moment, off } = reading.circumstances;
  applicable ??= sortRules();
  const { asked, finds } = applicable[moment][isRight ? 1 : 0]!;
  // Mostly none has anything to say, so that is found out first, and fast.
  let first = 0;
  while (first < finds.length && finds[first]!(reading) === null) first++;
  if (first === finds.length) return nothing;
  const findings: Finding[] = [];
  for (const rule of asked.slice(first)) {
    const said = off.includes(rule.code) || isSilent(rule, findings) ? null : rule.find(reading);
    if (said !== null) findings.push({ ...wholeNumber(reading), marks: [], fixes: [], ...said, code: rule.code });
  }
  return findings;
}

function isSilent(rule: Rule, findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => rule.silentAfter?.includes(code));
}
