import { describe, expect, it } from 'vitest';
import { type MessageKey, type Phrase, say, tagOf } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';

const [en, zh] = [textsIn('en'), textsIn('zh_CN')];

describe('say', () => {
  const name = { en: 'SF Express', zh_CN: '顺丰速运' };

  it.each<[string, Phrase, string, string]>([
    [
      'a name in its language',
      { key: 'statusOk', values: [name] },
      'SF Express: format OK, awaiting scan',
      '顺丰速运：格式正确，等待扫描',
    ],
    [
      'a list',
      { key: 'findingNoCarrierDetail', values: [['UPS', name]] },
      'This number fits UPS, SF Express.',
      '该编码符合 UPS、顺丰速运的格式。',
    ],
    [
      'a phrase in a phrase',
      {
        key: 'findingMismatchTitle',
        values: [
          { key: 'findingAn', values: [name] },
          { key: 'findingReasonBeginning', values: ['SF'] },
        ],
      },
      'This is an SF Express number (SF…).',
      '这是顺丰速运的追踪编码（SF…）。',
    ],
    ['one', { key: 'findingDigits', count: 1, values: [1] }, '1 digit', '1 位'],
    [
      'one that Chinese says otherwise than many',
      { key: 'noteRowsFix', count: 1, values: [1, 'UPS'] },
      'Use UPS for the order',
      '该订单改用 UPS',
    ],
    ['none', { key: 'findingDigits', count: 0, values: [0] }, '0 digits', '0 位'],
    ['many', { key: 'findingDigits', count: 3, values: [3] }, '3 digits', '3 位'],
    ['nothing in an open place', { key: 'statusOk' }, ': format OK, awaiting scan', '：格式正确，等待扫描'],
    ['a key that is missing', { key: 'noSuchText' as MessageKey }, 'noSuchText', 'noSuchText'],
    ['a dollar in a value', { key: 'findingA', values: ['$1 $& $$'] }, 'a $1 $& $$', '$1 $& $$'],
  ])('says %s', (_, phrase, english, chinese) => {
    expect(say(en, phrase)).toBe(english);
    expect(say(zh, phrase)).toBe(chinese);
  });
});

it('a language without a word of its own has the English one', () => {
  expect([say(en, { en: 'UniUni' }), say(zh, { en: 'UniUni' })]).toEqual(['UniUni', 'UniUni']);
});

it('languages have their BCP 47 tags', () => {
  expect([tagOf('en'), tagOf('zh_CN')]).toEqual(['en', 'zh-CN']);
});
