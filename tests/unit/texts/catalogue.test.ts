import { describe, expect, it } from 'vitest';
import en from '@/public/_locales/en/messages.json';
import zhCN from '@/public/_locales/zh_CN/messages.json';
import { languageFor, textsForPage, textsIn } from '@/utils/texts';

type Entries = [key: string, message: string][];
const entriesOf = (file: Record<string, { message: string }>): Entries =>
  Object.entries(file).map(([key, { message }]) => [key, message]);
const english = entriesOf(en);
const chinese = entriesOf(zhCN);
const placeholdersOf = (message: string) => [...new Set(message.match(/\$[1-9]/g))].sort();

describe('the catalogue', () => {
  it('says everything in both languages', () => {
    expect(Object.keys(zhCN).sort()).toEqual(Object.keys(en).sort());
  });

  it('has both forms of each counted text', () => {
    const keys = new Set(Object.keys(en));
    const alone = [...keys].filter((key) => {
      const [, stem, form] = /^(.+)_(one|other)$/.exec(key) ?? [];
      return stem && !keys.has(`${stem}_${form === 'one' ? 'other' : 'one'}`);
    });
    expect(alone).toEqual([]);
  });

  it('says the same of the same values', () => {
    const chineseOf = new Map(chinese);
    // The singular may leave its number out; Chinese has no singular.
    const differing = english.filter(
      ([key, message]) =>
        !key.endsWith('_one') && placeholdersOf(message).join() !== placeholdersOf(chineseOf.get(key) ?? '').join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  // Chrome refuses to load an extension with such a text: "Variable $1$ used but not defined."
  it.each([
    ['en', english],
    ['zh_CN', chinese],
  ])('has nothing in %s that Chrome takes for a named variable', (_, entries) => {
    expect(entries.filter(([, message]) => /\$[\w@]+\$/.test(message))).toEqual([]);
  });

  it('never calls a number valid: only a carrier’s scan could (Amazon VTR FAQ)', () => {
    expect(english.filter(([, message]) => /\bvalid\b/i.test(message.replaceAll('Valid Tracking Rate', '')))).toEqual(
      [],
    );
    expect(chinese.filter(([, message]) => message.replaceAll('有效追踪率', '').includes('有效'))).toEqual([]);
  });

  it('writes English with typographic apostrophes', () => {
    expect(english.filter(([, message]) => message.includes("'"))).toEqual([]);
  });

  it('writes Chinese with full-width punctuation', () => {
    expect(chinese.filter(([, message]) => /\p{Script=Han}[,;:!?()]|[,;!?()]\p{Script=Han}/u.test(message))).toEqual(
      [],
    );
  });
});

it.each([
  ['zh-CN', 'zh_CN'],
  ['zh-TW', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['en-US', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
])('a browser set to %s is spoken to in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

it.each([
  ['zh-CN', 'en-US', 'zh_CN'],
  ['zh_TW', 'de', 'zh_CN'],
  ['en-GB', 'zh-CN', 'en'],
  ['de-DE', 'zh-CN', 'zh_CN'],
  ['ja', 'en', 'en'],
  ['', 'zh-CN', 'zh_CN'],
  [undefined, 'en-US', 'en'],
  [{ lang: 'zh' }, 'en-US', 'en'],
])('a page in %j in a browser set to %s is spoken to in %s', (page, browser, language) => {
  expect(languageFor(browser, page)).toBe(language);
});

it('a page is sent what it may have to say, and nothing of our own pages', () => {
  const sent = Object.keys(textsForPage('en').messages);
  expect(sent.length).toBeGreaterThan(0);
  expect(
    sent.filter((key) => /^(ext|popup|options|dashboard|state|report|cause|action|appeal)[A-Z]/.test(key)),
  ).toEqual([]);
  expect(Object.keys(textsIn('en').messages)).toEqual(expect.arrayContaining(sent));
});
