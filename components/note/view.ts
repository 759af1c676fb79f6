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
  /** Drawn small: a row among many. */
  readonly isCompact?: boolean;
  /** Set where it speaks of many rows together: how many of them are to be looked at. */
  readonly toLookAt?: number;
}

/** What the seller can do in a note. The event comes along, so that a page's made-up clicks can be told apart. */
export interface NoteActions {
  readonly fix: (fix: Fix, event: Event) => void;
  readonly undo: (event: Event) => void;
  readonly dismiss: () => void;
  /** Takes the seller to the next row to look at, or to the one before. */
  readonly jump?: (step: 1 | -1, event: Event) => void;
}

const words: Readonly<Record<Severity, MessageKey>> = { error: 'noteError', warning: 'noteWarning', info: 'noteInfo' };

/** The word of a severity: colour and icon never stand alone. */
export function wordOf(finding: Finding, texts: Texts): string {
  return say(texts, { key: words[finding.severity] });
}

/** True when there is nothing to say, so that no note need stand there. */
export function isEmpty({ verdict, canUndo, remark }: NoteView): boolean {
  return verdict.findings.length === 0 && !verdict.status && !canUndo && !remark;
}

/** The whole note as running text, for those who hear it. */
export function spoken(view: NoteView): string {
  const { verdict, texts, remark, toLookAt } = view;
  const sentences = verdict.findings.map((finding) => {
    const detail = finding.detail ? say(texts, finding.detail) : '';
    return [`${wordOf(finding, texts)}${colon(texts)}${say(texts, finding.title)}`, detail];
  });
  const isTold = verdict.findings.length === 0 || toLookAt !== undefined;
  const stop = sentences.length === 0 ? '' : texts.language === 'zh_CN' ? '。' : '.';
  const status = isTold && verdict.status ? [say(texts, verdict.status) + stop] : [];
  return [...status, ...sentences.flat(), remark ? say(texts, remark) : '']
    .filter(Boolean)
    .join(texts.language === 'zh_CN' ? '' : ' ');
}

/** Why a finding matters, at more length than the note has; '' where the catalogue has nothing to add. */
export function reasonOf(finding: Finding, texts: Texts): string {
  const why = whyOfFinding(finding.code);
  return why.key in texts.messages ? say(texts, why) : '';
}

function colon(texts: Texts): string {
  return texts.language === 'zh_CN' ? '：' : ': ';
}
