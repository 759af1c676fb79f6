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

/**
 * What numbers of one state are, when they end here.
 *
 * Each question is asked once however many formats share it; the answers together are a bit set, and for each the
 * candidates are made once and kept. So a right number costs its check digits and nothing else.
 */
export class Ending {
  private readonly questions: Question[] = [];
  private readonly claims: readonly Claim[];
  private readonly verdicts: (readonly Candidate[])[] = [];
  /** Where the beginning ends that the shapes have of their own. */
  private readonly head: number;

  constructor(complete: readonly Shape[]) {
    this.head = Math.max(...complete.map(({ head }) => head));
    this.claims = complete.map((shape) => {
      const { carrier, format, from } = shape;
      return {
        shape,
        check: this.ask(format.check && algorithms[format.check], from),
        mailer: this.ask(format.byMailerId && mailerRules[carrier], from),
      };
    });
  }

  /** The candidates for a number whose characters led here. */
  judge(codes: Codes, length: number): readonly Candidate[] {
    const { questions, head } = this;
    // The first look nearly always tells that the digits vary, which is the answer of bit 0.
    let answers = codes[head] !== codes[head + 1] || isVaried(codes, length, head) ? 1 : 0;
    for (let index = 0; index < questions.length; index += 1) {
      const question = questions[index]!;
      if (question.passes(codes, length, question.from)) answers |= 2 << index;
    }
    return this.verdicts[answers] ?? this.conclude(answers);
  }

  private ask(passes: Rule | undefined, from: number): number {
    if (!passes) return -1;
    const known = this.questions.findIndex((question) => question.passes === passes && question.from === from);
    return known >= 0 ? known : this.questions.push({ passes, from }) - 1;
  }

  private conclude(answers: number): readonly Candidate[] {
    const found = new Map<string, Candidate>();
    const says = (question: number) => question >= 0 && (answers & (2 << question)) !== 0;
    const isVarious = (answers & 1) !== 0;
    for (const { shape, check, mailer } of this.claims) {
      const { carrier, format } = shape;
      const isChecked = check >= 0;
      if (isChecked && !says(check)) continue;
      found.set(format.id, {
        carrier,
        format: format.id,
        evidence: says(mailer) ? 'likely' : isVarious ? format.evidence : 'possible',
        isChecked,
        isStrict: format.enforce === 'reject',
        isUnshared: format.unshared === true,
      });
    }
    const verdict = [...found.values()].sort(byRank);
    this.verdicts[answers] = verdict;
    return verdict;
  }
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
