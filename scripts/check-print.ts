import type { Finding } from '@/utils/check/finding';
import { say, type Texts } from '@/utils/i18n';
import type { CheckedLine } from './check-line';
import { widthOf } from './width-of';

/** One object a line, with the keys of the contract and no others. */
export function printJson(lines: readonly CheckedLine[]): void {
  for (const { resolved, number, verdict } of lines) {
    const { normalized, candidates, findings } = verdict;
    const object = {
      carrier: resolved,
      number,
      normalized,
      candidates: candidates.map(({ carrier, format, evidence }) => ({ carrier, format, evidence })),
      findings: findings.map(placed),
    };
    process.stdout.write(`${JSON.stringify(object)}\n`);
  }
}

/** `start` and `end` are places in `number`; a finding about another field has none there. */
function placed({ code, field, severity, start, end }: Finding) {
  return field === 'tracking' ? { code, field, severity, start, end } : { code, field, severity, start: 0, end: 0 };
}

/** For people: a line each, its findings and candidates below it. */
export function printText(lines: readonly CheckedLine[], texts: Texts): void {
  const widths = [
    widest(lines.map(({ verdict }) => verdict.state.length)),
    widest(lines.map(({ resolved }) => widthOf(shown(resolved)))),
  ];
  for (const { resolved, number, verdict } of lines) {
    const head = [pad(verdict.state, widths[0]!), pad(shown(resolved), widths[1]!), shown(number)];
    print(head.join('  '));
    if (verdict.status) print(`    ${say(texts, verdict.status)}`);
    for (const finding of verdict.findings) print(`    ${sentenceOf(finding, texts)}`);
    const { candidates } = verdict;
    if (candidates.length > 0) {
      print(
        `    = ${candidates.map(({ carrier, format, evidence }) => `${carrier} (${format}, ${evidence})`).join(', ')}`,
      );
    }
  }
  const errors = lines.filter(({ verdict }) => verdict.state === 'error').length;
  print(`${lines.length} ${lines.length === 1 ? 'line' : 'lines'}, ${errors} with errors`);
}

/** A file may have more lines than a function takes arguments. */
function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}

const signs = { error: '✗', warning: '!', info: 'i' } as const;

function sentenceOf({ severity, code, title, detail, fixes }: Finding, texts: Texts): string {
  const sentences = [title, ...(detail ? [detail] : [])].map((phrase) => say(texts, phrase));
  const labels = fixes.map(({ label }) => `[${say(texts, label)}]`);
  const text = sentences.join(texts.language === 'zh_CN' ? '' : ' ');
  return [signs[severity], `${code}:`, text, ...labels].join(' ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** As it can stand on a terminal: nothing in it may move the cursor or fill the screen. */
function shown(text: string): string {
  // A line may have millions of characters.
  const visible = text.slice(0, 100).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `<U+${code}>`;
  });
  return visible.length > 60 ? `${visible.slice(0, 59)}…` : visible || '—';
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}
