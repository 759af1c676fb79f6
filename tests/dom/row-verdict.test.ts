import { describe, expect, it } from 'vitest';
import { rowVerdict, sumUpRows } from '@/entrypoints/orders.content/row-verdict';
import type { Finding, Verdict } from '@/utils/check/finding';
import { say } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';
import { finding, verdict, words } from './stand-in-check';

const switchTo = (value: string) =>
  ({ kind: 'switch-carrier', field: 'carrier', carrier: value.toLowerCase(), value, label: words(value) }) as const;
const clean = { kind: 'clean', field: 'tracking', value: '12', label: words('12') } as const;

const fine = verdict([], '12345678', 'ok');
const typing = verdict([], '123', '3 of 8');
const blank = verdict([]);
const wrong = verdict([finding('wrong-length', 'error')], '123');
const twice = verdict([finding('duplicate', 'warning')], '12345678');
const unknown = verdict([finding('unknown-format', 'info')], '12345678');
const unsupported = verdict([finding('unsupported-carrier', 'warning', { field: 'carrier' })], '12345678');
const none = verdict([finding('no-carrier', 'info', { field: 'carrier', fixes: [switchTo('UPS')] })], '12345678');
const anothers = (value: string) =>
  verdict([finding('carrier-mismatch', 'error', { fixes: [switchTo(value)], detail: words('why') })], '1Z5');
const maybe = verdict([finding('carrier-mismatch', 'warning', { fixes: [switchTo('UPS')] })], '123');
const codes = (findings: readonly Finding[]) => findings.map(({ code, severity }) => `${code} ${severity}`);

describe('what is said in a row', () => {
  it.each<[string, Verdict, string, string[]]>([
    ['a fine number', fine, 'ok', []],
    ['a wrong one', wrong, 'error', ['wrong-length error']],
    ['nothing of the carrier: it is said once', unsupported, 'neutral', []],
    ['nothing of a carrier not chosen yet', none, 'neutral', []],
    [
      'of number and carrier the number',
      verdict([...unsupported.findings, ...twice.findings]),
      'warning',
      ['duplicate warning'],
    ],
  ])('%s', (_, whole, state, found) => {
    const row = rowVerdict(whole);
    expect([row.state, codes(row.findings)]).toEqual([state, found]);
  });
  it('no fix of the carrier, but why there is none; a fix of the number stays', () => {
    const both = verdict([finding('carrier-mismatch', 'error', { fixes: [switchTo('UPS'), clean] })]);
    expect(rowVerdict(both).findings).toMatchObject([{ detail: { key: 'noteRowCarrier' }, fixes: [clean] }]);
    expect(rowVerdict(both, 'FedEx').findings[0]).toHaveProperty('detail');
  });
  it('where most rows want that carrier, no advice against it', () => {
    const { findings } = rowVerdict(anothers('UPS'), 'UPS');
    expect(findings[0]).not.toHaveProperty('detail');
    expect(findings[0]?.fixes).toEqual([]);
  });
});

describe('what is said of all rows', () => {
  it.each<[string, (Verdict | null)[], string, string, string]>([
    ['all fine', [fine, fine], 'ok', '2 fine', '2 单格式正确'],
    [
      'one of each',
      [fine, wrong, twice, unknown, blank],
      'error',
      '1 fine, 2 to look at, 1 can’t be verified, 1 not filled in yet',
      '1 单格式正确、2 单需核对、1 单无法核实、1 单尚未填写',
    ],
    ['one being typed', [fine, typing, null], 'neutral', '1 fine, 2 not filled in yet', '1 单格式正确、2 单尚未填写'],
    [
      'one error dismissed',
      [fine, verdict([], '1Z5')],
      'neutral',
      '1 fine, 1 can’t be verified',
      '1 单格式正确、1 单无法核实',
    ],
    ['a carrier nobody can verify', [unsupported, unsupported], 'warning', '2 can’t be verified', '2 单无法核实'],
  ])('%s', (_, rows, state, english, chinese) => {
    const sum = sumUpRows(rows)!;
    expect(sum.state).toBe(state);
    expect(say(textsIn('en'), sum.status)).toBe(english);
    expect(say(textsIn('zh_CN'), sum.status)).toBe(chinese);
  });
  it('nothing while nothing is filled in', () => {
    expect(sumUpRows([blank, null])).toBeNull();
    expect(sumUpRows([])).toBeNull();
  });
  it('which rows to look at', () => {
    expect(sumUpRows([fine, wrong, unknown, twice])?.toLookAt).toEqual([1, 3]);
  });
  it.each<[string, Verdict[], string[]]>([
    ['once what all say of the carrier', [unsupported, unsupported, blank], ['unsupported-carrier warning']],
    ['the carrier most numbers want', [anothers('UPS'), anothers('UPS'), fine, blank], ['carrier-mismatch error']],
    ['none of which most only may be', [maybe, maybe], []],
    ['none where half of them do', [anothers('UPS'), fine], []],
    ['none where they want different ones', [anothers('UPS'), anothers('FedEx'), anothers('GLS')], []],
  ])('%s', (_, rows, found) => {
    expect(codes(sumUpRows(rows)!.findings)).toEqual(found);
  });
  it.each([
    [[none, none], 'Use UPS for all 2 orders', '全部 2 单改用 UPS'],
    [[none], 'Use UPS for the order', '该订单改用 UPS'],
  ])('a fix of the carrier says that it is for all', (rows, english, chinese) => {
    const { label } = sumUpRows(rows)!.findings[0]!.fixes[0]!;
    expect([say(textsIn('en'), label), say(textsIn('zh_CN'), label)]).toEqual([english, chinese]);
  });
});
