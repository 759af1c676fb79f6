import type { Dismissal } from '@/utils/check/dismissal';
import type { Finding, Fix, Severity, Verdict } from '@/utils/check/finding';
import { whyOfFinding } from '@/utils/check/finding-name';
import { type MessageKey, type Phrase, say, type Texts } from '@/utils/i18n';

/** Everything a note shows at one moment. */
export interface NoteView {
  readonly verdict: Verdict;
  /** The tracking field's text, exactly. */
  readonly number: string;
  readonly texts: Texts;
  /** True when the last fix can be taken back. */
  readonly canUndo: boolean;
  /** Something to say about ourselves: the page refused a change, the log can't be reached. */
  readonly remark: Phrase | null;
  /** How what is told may be dismissed, finding by finding. */
  readonly ways?: readonly Dismissal[];
  /** What was dismissed last, while it can be brought back here. */
  readonly lately?: Dismissal | null;
  /** What a confirmation now would be logged as, where that is not simply fine. */
  readonly logged?: Phrase | null;
  /** What is only to be remembered when the seller confirms; said where nothing else is. */
  readonly reminder?: Finding | null;
  /** Where to mend what is told, on a page where nothing can be changed. */
  readonly link?: string;
  /** Drawn small: a row among many. */
  readonly isCompact?: boolean;
  /** Set where it speaks of many rows together: how many of them are to be looked at. */
  readonly toLookAt?: number;
}

/** What the seller can do in a note. The event comes along, so that a page's made-up clicks can be told apart. */
export interface NoteActions {
  readonly fix?: (fix: Fix, event: Event) => void;
  readonly undo?: (event: Event) => void;
  /** Hides the note for what is entered now. */
  readonly hide?: () => void;
  readonly dismiss?: (dismissal: Dismissal, isUndone: boolean, event: Event) => void;
  /** Takes the seller to the next row to look at, or to the one before. */
  readonly jump?: (step: 1 | -1, event: Event) => void;
}

const words: Readonly<Record<Severity, MessageKey>> = { error: 'noteError', warning: 'noteWarning', info: 'noteInfo' };

/** The word of a severity: colour and icon never stand alone. */
export function wordOf(finding: Finding, texts: Texts): string {
  return say(texts, { key: words[finding.severity] });
}

/** True when there is nothing to say, so that no note need stand there. */
export function isEmpty({ verdict, canUndo, lately, remark }: NoteView): boolean {
  return verdict.findings.length === 0 && !verdict.status && !canUndo && !lately && !remark;
}

/** A way to dismiss, or with `isDone` what was dismissed, in words. */
export function wordsOf({ scope, value }: Dismissal, isDone: boolean): Phrase {
  const key = scope === 'number' && value.includes('/') ? 'package' : scope;
  return { key: `${isDone ? 'noteDismissed' : 'noteDismiss'}_${key}`, values: [value] };
}

/** The whole note as running text, for those who hear it. */
export function spoken(view: NoteView): string {
  const { verdict, texts, lately, remark, toLookAt } = view;
  const [colon, stop, space] = texts.language === 'zh_CN' ? ['：', '。', ''] : [': ', '.', ' '];
  const sentences = verdict.findings.map((finding) => {
    const detail = finding.detail ? say(texts, finding.detail) : '';
    return [`${wordOf(finding, texts)}${colon}${say(texts, finding.title)}`, detail];
  });
  const isTold = verdict.findings.length === 0 || toLookAt !== undefined;
  const status = isTold && verdict.status ? [say(texts, verdict.status) + (sentences.length > 0 ? stop : '')] : [];
  const rest = [lately && wordsOf(lately, true), remark].map((it) => (it ? say(texts, it) : ''));
  return [...status, ...sentences.flat(), ...rest].filter(Boolean).join(space);
}

/** Why a finding matters, at more length than the note has; '' where the catalogue has nothing to add. */
export function reasonOf(finding: Finding, texts: Texts): string {
  const why = whyOfFinding(finding.code);
  return why.key in texts.messages ? say(texts, why) : '';
}
