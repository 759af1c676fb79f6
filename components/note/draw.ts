import type { Finding, FindingCode, State, Verdict } from '@/utils/check/finding';
import { nameOfFinding } from '@/utils/check/finding-name';
import { counted, type Phrase, say, type Texts } from '@/utils/i18n';
import { areFixesInLines, fixButtons } from './fix-buttons';
import { iconOf } from './icon';
import { make, retell } from './make';
import { mark, markedNumber } from './marked-number';
import { pressable } from './pressable';
import { type NoteActions, type NoteView, reasonOf, wordOf, wordsOf } from './view';

// Three lines: two findings at most, each with its cure, then number and links.
const mostShown = 2;

/** What is unfolded in a note: the reasons, or the ways to dismiss; '' is nothing. */
export type Unfolded = '' | 'why' | 'ways';

/** Draws a note's inside: one line when nothing is wrong, at most three when there is something to do. */
export function draw(
  view: NoteView,
  unfolded: Unfolded,
  actions: NoteActions,
  unfold: (part: Unfolded) => void,
): Node[] {
  const { verdict, lately, remark, texts } = view;
  const lines: Node[] = verdict.findings.map((finding, index) => drawFinding(finding, index, view, unfolded, actions));
  const isAlone = lines.length === 0 && (verdict.status || view.canUndo || !lately);
  if (isAlone || view.toLookAt !== undefined) lines.unshift(drawStatus(view, actions));
  if (lately) {
    const bringBack = (event: Event) => actions.dismiss?.(lately, true, event);
    const words = make('p', {}, say(texts, wordsOf(lately, true)));
    const told = lines.length > 0 ? words : withLater(words, view.logged, texts);
    lines.push(line({ 'data-remark': 'dismissed' }, 'neutral', told, undoButton(texts, bringBack)));
  }
  if (remark) lines.push(line({ 'data-remark': remark.key }, 'info', say(texts, remark)));
  if (verdict.findings.length > 0) {
    const foot = drawFoot(view, unfolded, actions, unfold);
    // In a row among many there is no line to spare for a link.
    const isLinkOnly = view.isCompact && !remark && !lately && !foot.querySelector('[data-fix], [data-undo], .number');
    const last = lines.at(-1) as Element;
    if (!isLinkOnly) lines.push(foot);
    else if (verdict.state === 'info') last.append(...foot.childNodes);
    else last.lastElementChild?.append(' ', ...foot.childNodes);
  }
  if (unfolded === 'why') lines.push(drawReasons(view));
  if (unfolded === 'ways') lines.push(drawWays(view, actions));
  return lines;
}

/** Brings what {@link draw} drew of a view up to date with one that differs in status and number alone. */
export function redraw(body: HTMLElement, { verdict, texts, number }: NoteView): void {
  const words = body.querySelector('[data-status] p');
  if (words) retell(words, verdict.status ? say(texts, verdict.status) : '');
  const line = body.querySelector('.number');
  if (line) mark(line, number, verdict.normalized, marksOf(verdict));
}

function drawFinding(
  finding: Finding,
  index: number,
  view: NoteView,
  unfolded: Unfolded,
  actions: NoteActions,
): HTMLElement {
  const { texts } = view;
  const title = say(texts, finding.title);
  const words: Node[] = [
    make('span', { class: 'word' }, wordOf(finding, texts)),
    make('b', {}, ...wholeIds(title)),
    ...(finding.detail && hasRoom(finding, view) ? [make('span', {}, say(texts, finding.detail))] : []),
    ...(areFixesInLines(view) ? fixButtons(view, actions, finding) : []),
  ];
  const { code, severity } = finding;
  const drawn = line(
    { 'data-finding': code, 'data-severity': severity },
    severity,
    make('p', {}, ...parted(words, texts)),
  );
  drawn.hidden = index >= mostShown && !unfolded;
  return drawn;
}

function drawStatus(view: NoteView, actions: NoteActions): HTMLElement {
  const { verdict, texts, canUndo, reminder, toLookAt = 0 } = view;
  const words = make('p', {}, verdict.status ? say(texts, verdict.status) : '');
  const told = withLater(words, view.logged ?? reminder?.title, texts);
  const drawn = line({ 'data-status': '' }, verdict.state, told);
  const jumps = toLookAt > 1 ? ([-1, 1] as const) : toLookAt > 0 ? ([1] as const) : [];
  for (const step of jumps) {
    const key = toLookAt === 1 ? 'noteRowsShow' : step > 0 ? 'noteRowsNext' : 'noteRowsPrevious';
    const attributes = { class: 'link', 'data-jump': String(step) };
    drawn.append(pressable(attributes, say(texts, { key }), (event) => actions.jump?.(step, event)));
  }
  if (canUndo && verdict.findings.length === 0) drawn.append(undoButton(texts, actions.undo));
  return drawn;
}

/** A line of the note, behind the picture of `state`. */
function line(attributes: Record<string, string>, state: State, ...parts: (Node | string)[]): HTMLElement {
  return make('div', { class: 'line', ...attributes }, iconOf(state), ...parts);
}

function drawFoot(
  view: NoteView,
  unfolded: Unfolded,
  actions: NoteActions,
  unfold: (part: Unfolded) => void,
): HTMLElement {
  const { verdict, texts, number, canUndo, logged } = view;
  const unfolding = (part: Unfolded, label: Phrase) => {
    const attributes = { class: 'link', [`data-${part}`]: '', 'aria-expanded': String(part === unfolded) };
    return pressable(attributes, say(texts, label), () => unfold(part));
  };
  const fixes = areFixesInLines(view) ? [] : fixButtons(view, actions);
  const links: Node[] = [];
  if (canUndo) links.push(undoButton(texts, actions.undo));
  if (view.link) links.push(make('a', { href: view.link }, say(texts, { key: 'noteEditShipment' })));
  const rest = verdict.findings.length - mostShown;
  if (rest > 0 || drawReasons(view).childElementCount > 0) {
    links.push(unfolding('why', rest > 0 ? counted('noteMore', rest) : { key: 'noteWhy' }));
  }
  // In a row among many it comes with the reasons.
  if (view.ways?.length && (unfolded || !view.isCompact)) links.push(unfolding('ways', { key: 'noteDismiss' }));
  // The links go on to a further line together.
  const controls = [...fixes, make('span', { class: 'actions' }, ...links)];
  const isNumberShown = isWorthShowing(view, unfolded);
  const beneath = isNumberShown
    ? markedNumber(number, verdict.normalized, marksOf(verdict))
    : make('span', { class: 'actions' }, ...controls);
  // In one place with the warning, so that nothing moves when the seller reaches for the button that confirms.
  const place = make('span', { class: 'place' }, beneath);
  if (logged && view.toLookAt === undefined) place.append(atConfirm(say(texts, logged)));
  return make('div', { class: 'foot' }, ...(isNumberShown ? [...controls, place] : beneath.textContent ? [place] : []));
}

/** What stands there anyway, and in the same place what is said at the button that confirms. */
function withLater(words: HTMLElement, later: Phrase | null | undefined, texts: Texts): HTMLElement {
  return later ? make('div', { class: 'place' }, words, atConfirm(say(texts, later))) : words;
}

/** Room for what is said only while the seller is at the button that confirms. */
function atConfirm(later: string): HTMLElement {
  return make('span', { class: 'logged', 'data-later': later });
}

/** The ways to dismiss, a row for each finding. */
function drawWays({ ways = [], texts }: NoteView, actions: NoteActions): HTMLElement {
  const rows = new Map<FindingCode, HTMLElement>();
  for (const way of ways) {
    const label = say(texts, { key: 'noteDismissWhat', values: [nameOfFinding(way.code)] });
    const row = rows.get(way.code) ?? make('div', { class: 'actions', role: 'group', 'aria-label': label }, label);
    const words = say(texts, wordsOf(way, false));
    row.append(pressable({ 'data-ways': way.scope }, words, (event) => actions.dismiss?.(way, false, event)));
    rows.set(way.code, row);
  }
  return make('div', { class: 'why' }, ...rows.values());
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
function hasRoom({ severity, fixes }: Finding, { verdict, isCompact, link }: NoteView): boolean {
  return verdict.findings.length === 1 && (!isCompact || (severity === 'error' && fixes.length === 0 && !link));
}

function isWorthShowing({ verdict, number, isCompact }: NoteView, unfolded: Unfolded): boolean {
  if (isCompact && !unfolded) return false;
  return number.trim() !== '' && verdict.findings.some((it) => it.field === 'tracking' && it.severity !== 'info');
}

/** The places of the finding that stands out; none where it speaks of the whole number. */
function marksOf({ findings }: Verdict): readonly { start: number; end: number }[] {
  const first = findings.find((finding) => finding.field === 'tracking');
  if (!first) return [];
  return first.marks.length > 0 ? first.marks : first.start > 0 ? [first] : [];
}

function undoButton(texts: Texts, undo: NoteActions['undo'] = () => {}): HTMLElement {
  return pressable({ class: 'link', 'data-undo': '' }, say(texts, { key: 'noteUndo' }), undo);
}

/** A text in which no order's id is broken at its hyphens, nor parted from the stop behind it. */
function wholeIds(text: string): (Node | string)[] {
  return text.split(/(\w+-\d{7}-\d{7}\S?)/).map((part, at) => (at % 2 ? make('span', { class: 'whole' }, part) : part));
}

/** Sentences in a row; a line may break between them. Chinese has its space in the punctuation. */
function parted(sentences: readonly Node[], texts: Texts): (Node | string)[] {
  const space = texts.language === 'zh_CN' ? '\u200b' : ' ';
  return sentences.flatMap((sentence, index) => (index === 0 ? [sentence] : [space, sentence]));
}
