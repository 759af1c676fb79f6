import type { Finding, Verdict } from '@/utils/check/finding';
import { type Phrase, say, type Texts } from '@/utils/i18n';
import { iconOf } from './icon';
import { make } from './make';
import { markedNumber } from './marked-number';
import { type NoteActions, type NoteView, reasonOf, wordOf } from './view';

// Three lines: two findings at most, then number and buttons.
const mostShown = 2;

/** Draws a note's inside: one line when nothing is wrong, at most three when there is something to do. */
export function draw(view: NoteView, isOpen: boolean, actions: NoteActions, toggle: () => void): Node[] {
  const { verdict, remark, texts } = view;
  const lines: Node[] = verdict.findings.map((finding, index) => drawFinding(finding, index, view, isOpen));
  if (lines.length === 0 || view.toLookAt !== undefined) lines.unshift(drawStatus(view, actions));
  if (remark)
    lines.push(make('div', { class: 'line', data: { remark: remark.key } }, iconOf('info'), say(texts, remark)));
  if (verdict.findings.length > 0) {
    const foot = drawFoot(view, isOpen, actions, toggle);
    // In a row among many there is no line to spare for a link.
    const isLinkOnly = view.isCompact && !remark && !foot.querySelector('[data-fix], [data-undo], .number');
    const last = lines.at(-1) as Element;
    if (!isLinkOnly) lines.push(foot);
    else if (verdict.state === 'info') last.append(...foot.childNodes);
    else last.lastElementChild?.append(' ', ...foot.childNodes);
  }
  if (isOpen) lines.push(drawReasons(view));
  return lines;
}

function drawFinding(finding: Finding, index: number, view: NoteView, isOpen: boolean): HTMLElement {
  const { texts } = view;
  const title = say(texts, finding.title);
  const words: Node[] = [
    make('span', { class: 'word' }, wordOf(finding, texts)),
    make('b', {}, title),
    ...(finding.detail && hasRoom(finding, view) ? [make('span', {}, say(texts, finding.detail))] : []),
  ];
  const line = make(
    'div',
    { class: 'line', data: { finding: finding.code, severity: finding.severity } },
    iconOf(finding.severity),
    make('p', {}, ...parted(words, texts)),
  );
  line.hidden = index >= mostShown && !isOpen;
  return line;
}

function drawStatus({ verdict, texts, canUndo, toLookAt = 0 }: NoteView, actions: NoteActions): HTMLElement {
  const line = make(
    'div',
    { class: 'line', data: { status: '' } },
    iconOf(verdict.state),
    make('p', {}, verdict.status ? say(texts, verdict.status) : ''),
  );
  const jumps = toLookAt > 1 ? ([-1, 1] as const) : toLookAt > 0 ? ([1] as const) : [];
  for (const step of jumps) {
    const key = toLookAt === 1 ? 'noteRowsShow' : step > 0 ? 'noteRowsNext' : 'noteRowsPrevious';
    const button = make('button', { class: 'link', data: { jump: String(step) } }, say(texts, { key }));
    line.append(pressable(button, (event) => actions.jump?.(step, event)));
  }
  if (canUndo && verdict.findings.length === 0) line.append(undoButton(texts, actions));
  return line;
}

function drawFoot(view: NoteView, isOpen: boolean, actions: NoteActions, toggle: () => void): HTMLElement {
  const { verdict, texts, number, canUndo } = view;
  const buttons: Node[] = fixesOf(verdict).map((fix, index) => {
    const kind = index === 0 ? 'main' : 'other';
    const button = make('button', { class: kind, data: { fix: fix.kind } }, say(texts, fix.label));
    return pressable(button, (event) => actions.fix(fix, event));
  });
  if (canUndo) buttons.push(undoButton(texts, actions));
  const rest = verdict.findings.length - mostShown;
  if (rest > 0 || drawReasons(view).childElementCount > 0) {
    const label: Phrase = rest > 0 ? { key: 'noteMore', count: rest, values: [rest] } : { key: 'noteWhy' };
    const attributes = { 'aria-expanded': String(isOpen) };
    buttons.push(
      pressable(make('button', { class: 'link', data: { why: '' }, attributes }, say(texts, label)), toggle),
    );
  }
  const foot = make('div', { class: 'foot' });
  if (isWorthShowing(view, isOpen)) foot.append(markedNumber(number, verdict.normalized, marksOf(verdict)));
  if (buttons.length > 0) foot.append(make('span', { class: 'actions' }, ...buttons));
  return foot;
}

/** The reasons behind the findings, and those details for which the lines had no room. */
function drawReasons(view: NoteView): HTMLElement {
  const { verdict, texts } = view;
  const reasons = make('div', { class: 'why' });
  for (const finding of verdict.findings) {
    const detail = finding.detail && !hasRoom(finding, view) ? say(texts, finding.detail) : '';
    const words = [detail, reasonOf(finding, texts)].filter(Boolean).map((text) => make('span', {}, text));
    if (words.length > 0) reasons.append(make('p', {}, ...parted(words, texts)));
  }
  return reasons;
}

/** Has its detail room beside it? In a row among many only where it is the cure, for no button is. */
function hasRoom({ severity, fixes }: Finding, { verdict, isCompact }: NoteView): boolean {
  return verdict.findings.length === 1 && (!isCompact || (severity === 'error' && fixes.length === 0));
}

function fixesOf({ findings }: Verdict): Finding['fixes'][number][] {
  const fixes = findings.flatMap((finding) => finding.fixes);
  return fixes.filter((fix, at) => at === fixes.findIndex((it) => it.field === fix.field && it.value === fix.value));
}

function isWorthShowing({ verdict, number, isCompact }: NoteView, isOpen: boolean): boolean {
  if (isCompact && !isOpen) return false;
  return number.trim() !== '' && verdict.findings.some((it) => it.field === 'tracking' && it.severity !== 'info');
}

/** The places of the finding that stands out; none where it speaks of the whole number. */
function marksOf({ findings }: Verdict): readonly { start: number; end: number }[] {
  const first = findings.find((finding) => finding.field === 'tracking');
  if (!first) return [];
  return first.marks.length > 0 ? first.marks : first.start > 0 ? [first] : [];
}

function undoButton(texts: NoteView['texts'], actions: NoteActions): HTMLElement {
  return pressable(
    make('button', { class: 'link', data: { undo: '' } }, say(texts, { key: 'noteUndo' })),
    actions.undo,
  );
}

function pressable(button: HTMLButtonElement, press: (event: Event) => void): HTMLElement {
  button.type = 'button';
  button.addEventListener('click', press);
  // The focus stays in the field, so that a scanner's next number does not land on a button.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  return button;
}

/** Sentences in a row; a line may break between them. Chinese has its space in the punctuation. */
function parted(sentences: readonly Node[], texts: Texts): (Node | string)[] {
  const space = texts.language === 'zh_CN' ? '\u200b' : ' ';
  return sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [space, sentence]));
}
