import type { Candidate } from './candidate';
import { algorithms, type Codes, type Rule } from './check-digits';
import { evidences } from './evidence';
import { mailerRules } from './mailer-ids';
import type { Shape } from './table';

/** Something to find out about a number once its shape is known: its check digit, its mailer ID. */
interface Question {
  readonly passes: Rule;
  readonly from: number;
}

/** A shape that is complete, with its questions by their place in the list; −1 where it has none. */
interface Claim {
  readonly shape: Shape;
  readonly check: number;
  readonly mailer: number;
}

/** The candidates for a number whose characters led to the state that this is the ending of. */
export type Ending = (codes: Codes, length: number) => readonly Candidate[];

/**
 * What numbers of one state are, when they end here with `complete` shapes.
 *
 * Each question is asked once however many formats share it; the answers together are a bit set, and for each the
 * candidates are made once and kept. So a right number costs its check digits and nothing else.
 */
export function endingOf(complete: readonly Shape[]): Ending {
  const questions: Question[] = [];
  const ask = (passes: Rule | undefined, from: number): number => {
    if (!passes) return -1;
    const known = questions.findIndex((question) => question.passes === passes && question.from === from);
    return known >= 0 ? known : questions.push({ passes, from }) - 1;
  };
  const claims = complete.map((shape): Claim => {
    const { carrier, format, from } = shape;
    return {
      shape,
      check: ask(format.check && algorithms[format.check], from),
      mailer: ask(format.byMailerId && mailerRules[carrier], from),
    };
  });
  const verdicts: (readonly Candidate[])[] = [];
  // Where the beginning ends that the shapes have of their own.
  const head = Math.max(...complete.map((shape) => shape.head));

  return (codes, length) => {
    // The first look nearly always tells that the digits vary, which is the answer of bit 0.
    let answers = codes[head] !== codes[head + 1] || isVaried(codes, length, head) ? 1 : 0;
    for (let index = 0; index < questions.length; index += 1) {
      const question = questions[index]!;
      if (question.passes(codes, length, question.from)) answers |= 2 << index;
    }
    verdicts[answers] ??= conclude(claims, answers);
    return verdicts[answers]!;
  };
}

/** What these answers make of the claims. */
function conclude(claims: readonly Claim[], answers: number): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const says = (question: number) => question >= 0 && (answers & (2 << question)) !== 0;
  for (const { shape, check, mailer } of claims) {
    const { carrier, format } = shape;
    const isChecked = check >= 0;
    if (isChecked && !says(check)) continue;
    found.set(format.id, {
      carrier,
      format: format.id,
      evidence: says(mailer) ? 'likely' : answers & 1 ? format.evidence : 'possible',
      isChecked,
      isStrict: format.enforce === 'reject',
      isUnshared: format.unshared === true,
    });
  }
  return [...found.values()].sort(byRank);
}

/** A single digit repeated from `from` on is no number, whatever stands before it. */
const isVaried: Rule = (codes, length, from) => {
  const first = codes[from]!;
  let place = from + 1;
  while (place < length && (codes[place] === first || codes[place]! >= 65)) place += 1;
  return place < length || from >= length - 1;
};

/** Strong before weak evidence, checked before unchecked; the catalogue's order otherwise. */
function byRank(one: Candidate, other: Candidate): number {
  return (
    evidences.indexOf(one.evidence) - evidences.indexOf(other.evidence) ||
    Number(other.isChecked) - Number(one.isChecked)
  );
}
