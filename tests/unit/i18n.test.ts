import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingCodes } from '@/utils/check/finding';
import { nameOfFinding, whyOfFinding } from '@/utils/check/finding-name';
import { type Language, type MessageKey, type Phrase, say, tagOf } from '@/utils/i18n';
import { languageFor, textsIn } from '@/utils/texts';

const [en, zh] = [textsIn('en'), textsIn('zh_CN')];
const keys = Object.keys(en.messages);

/** The places a text holds open: `$1` … `$9`, each once, in order. */
function placesIn(text: string | undefined): string[] {
  return [...new Set(text?.match(/\$[1-9]/g) ?? [])].sort();
}

describe('the catalogues', () => {
  it('have the same keys', () => {
    expect(Object.keys(zh.messages)).toEqual(keys);
  });

  it.each(keys)('%s holds the same places open in both languages', (key) => {
    // English may spell the count out where there is one: "one package".
    const isSpelt = key.endsWith('_one') && !en.messages[key]?.includes('$1');
    const places = placesIn(zh.messages[key]).filter((place) => !isSpelt || place !== '$1');
    expect(places).toEqual(placesIn(en.messages[key]));
    expect(en.messages[key]?.trim()).not.toBe('');
    expect(zh.messages[key]?.trim()).not.toBe('');
  });

  it.each(keys.filter((key) => key.endsWith('_one')))('%s has its plural, with the same places', (key) => {
    const plural = en.messages[key.replace(/_one$/, '_other')];
    expect(plural).toBeDefined();
    for (const place of placesIn(en.messages[key])) expect(placesIn(plural)).toContain(place);
  });

  it('never call a number valid: only a scan makes it so', () => {
    const isAllowed = (text: string) => text.replace(/Valid Tracking Rate|有效追踪率|InvalidId/g, '');
    expect(Object.values(en.messages).filter((text) => /\bvalid\b|\binvalid\b/i.test(isAllowed(text)))).toEqual([]);
    expect(Object.values(zh.messages).filter((text) => /有效|无效/.test(isAllowed(text)))).toEqual([]);
  });

  it('write Chinese with full-width punctuation', () => {
    const half = Object.entries(zh.messages).filter(([, text]) =>
      /\p{Script=Han}[,;:?!]|[,;:?!]\p{Script=Han}/u.test(text),
    );
    expect(half).toEqual([]);
  });
});

describe('the source', () => {
  const files = ['utils', 'components', 'entrypoints'].flatMap(sourcesIn);

  it('names no text that the catalogue lacks', () => {
    expect(files.length).toBeGreaterThan(50);
    const named = files.flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return [
        ...source.matchAll(/\bkey: '((?:finding|status|note|popup|options|dashboard|state|carrierAdvice)[A-Z]\w*)'/g),
      ]
        .map(([, key]) => key!)
        .filter((key) => !keys.includes(key) && !keys.includes(`${key}_other`))
        .map((key) => `${file}: ${key}`);
    });
    expect(named).toEqual([]);
  });

  it('uses every text about findings', () => {
    const source = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const unused = keys
      .filter((key) => /^(finding|status)[A-Z]/.test(key) && !/^finding(Name|Why)_/.test(key))
      .filter((key) => !source.includes(`'${key.replace(/_(one|other)$/, '')}'`));
    expect(unused).toEqual([]);
  });
});

describe('each finding', () => {
  it.each(findingCodes)('%s has a name and a reason in both languages', (code) => {
    for (const phrase of [nameOfFinding(code), whyOfFinding(code)]) {
      expect(keys).toContain(phrase.key);
      expect(say(en, phrase)).not.toBe(say(zh, phrase));
    }
    expect(say(en, nameOfFinding(code)).length).toBeLessThanOrEqual(30);
  });

  it.each(keys.filter((key) => /^finding\w*Title/.test(key)))('%s is a short title', (key) => {
    expect(en.messages[key]!.length).toBeLessThanOrEqual(60);
  });
});

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
    ['many', { key: 'findingDigits', count: 3, values: [3] }, '3 digits', '3 位'],
    ['nothing in an open place', { key: 'statusOk' }, ': format OK, awaiting scan', '：格式正确，等待扫描'],
    ['a key that is missing', { key: 'noSuchText' as MessageKey }, 'noSuchText', 'noSuchText'],
    ['a dollar in a value', { key: 'findingA', values: ['$1 $& $$'] }, 'a $1 $& $$', '$1 $& $$'],
  ])('says %s', (_, phrase, english, chinese) => {
    expect(say(en, phrase)).toBe(english);
    expect(say(zh, phrase)).toBe(chinese);
  });
});

describe('languages', () => {
  it.each([
    ['zh-CN', 'zh_CN'],
    ['zh', 'zh_CN'],
    ['zh-Hant-TW', 'zh_CN'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ] satisfies [string, Language][])('a browser set to %s reads %s', (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it('have their BCP 47 tags', () => {
    expect([tagOf('en'), tagOf('zh_CN')]).toEqual(['en', 'zh-CN']);
  });
});

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}
