import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingCodes } from '@/utils/check/finding';
import { nameOfFinding, whyOfFinding } from '@/utils/check/finding-name';
import { languages, say } from '@/utils/i18n';
import { languageFor, textsForPage, textsIn } from '@/utils/texts';

const [en, zh] = [textsIn('en'), textsIn('zh_CN')];
const keys = Object.keys(en.messages);
const [english, chinese] = [Object.values(en.messages), Object.values(zh.messages)];

/** The places a text holds open: `$1` … `$9`, each once, in order. */
function placesIn(text: string | undefined): string {
  return [...new Set(text?.match(/\$[1-9]/g) ?? [])].sort().join();
}

describe('the catalogues', () => {
  it.each(languages.map(({ id }) => id))('say everything in %s, and nothing by an empty text', (language) => {
    const { messages } = textsIn(language);
    expect(Object.keys(messages)).toEqual(keys);
    expect(Object.values(messages).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(languages.map(({ id }) => id))('hold the same places open in %s as in English', (language) => {
    const { messages } = textsIn(language);
    // English may spell the count out where there is one ("one package").
    const isSpelt = (key: string) => key.endsWith('_one') && !en.messages[key]?.includes('$1');
    const placesOf = (key: string) => placesIn(isSpelt(key) ? messages[key]?.replaceAll('$1', '') : messages[key]);
    expect(keys.filter((key) => placesOf(key) !== placesIn(en.messages[key]))).toEqual([]);
  });

  it('have both forms of each counted text, with the same places', () => {
    const [one, other] = ['one', 'other'].map((form) => keys.filter((key) => key.endsWith(`_${form}`)));
    const stemOf = (key: string) => key.replace(/_(one|other)$/, '');
    expect(one!.map(stemOf)).toEqual(other!.map(stemOf));
    const lacking = one!.filter(
      (key) => !placesIn(en.messages[`${stemOf(key)}_other`]).includes(placesIn(en.messages[key])),
    );
    expect(lacking).toEqual([]);
  });

  // Chrome refuses to load an extension with such a text: "Variable $1$ used but not defined."
  it('have nothing that Chrome takes for a named variable', () => {
    expect([...english, ...chinese].filter((text) => /\$[\w@]+\$/.test(text))).toEqual([]);
  });

  it('never call a number valid: only a carrier’s scan makes it so (Amazon VTR FAQ)', () => {
    const isAllowed = (text: string) => text.replace(/Valid Tracking Rate|有效追踪率|InvalidId/g, '');
    expect(english.filter((text) => /\b(in)?valid\b/i.test(isAllowed(text)))).toEqual([]);
    expect(chinese.filter((text) => /有效|无效/.test(isAllowed(text)))).toEqual([]);
  });

  it('write English with typographic apostrophes, Chinese with full-width punctuation', () => {
    expect(english.filter((text) => text.includes("'"))).toEqual([]);
    expect(chinese.filter((text) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  // That none is missing, the compiler sees.
  it('have no text that nobody says', () => {
    const source = ['utils', 'components', 'entrypoints', 'wxt.config.ts'].map(sourceOf).join('\n');
    const made = [...source.matchAll(/`([a-z]\w+)\$\{/g)].map(([, beginning]) => beginning!);
    const isSaid = (key: string) =>
      new RegExp(`\\b(__MSG_)?${key.replace(/_.*$/, '')}(__|\\b)`).test(source) ||
      made.some((beginning) => key.startsWith(beginning));
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
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

  it('has short titles', () => {
    const titles = keys.filter((key) => /^finding\w*Title/.test(key));
    expect(titles.length).toBeGreaterThan(findingCodes.length);
    expect(titles.filter((key) => en.messages[key]!.length > 60)).toEqual([]);
  });
});

it.each([
  ['zh-CN', 'zh_CN'],
  ['zh-Hant-TW', 'zh_CN'],
  ['zh', 'zh_CN'],
  ['en-GB', 'en'],
  ['eo', 'en'],
  ['zha', 'en'],
  ['', 'en'],
])('a browser set to %j is spoken to in %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language);
});

it.each([
  ['zh-CN', 'en-US', 'zh_CN'],
  ['zh_TW', 'eo', 'zh_CN'],
  ['en-GB', 'zh-CN', 'en'],
  ['eo', 'zh-CN', 'zh_CN'],
  ['eo', 'en', 'en'],
  ['', 'zh-CN', 'zh_CN'],
  [undefined, 'en-US', 'en'],
  [{ lang: 'zh' }, 'en-US', 'en'],
])('a page in %j in a browser set to %s is spoken to in %s', (page, browser, language) => {
  expect(languageFor(browser, page)).toBe(language);
});

it('a page is sent what it may have to say, and nothing of our own pages', () => {
  const sent = Object.keys(textsForPage('en').messages);
  expect(sent).toEqual(expect.arrayContaining(['findingBlankTitle', 'noteUndo', 'statusOk']));
  expect(
    sent.filter((key) => /^(ext|popup|options|dashboard|state|report|cause|action|appeal)[A-Z]/.test(key)),
  ).toEqual([]);
});

/** All code of a folder, or a file's. */
function sourceOf(place: string): string {
  if (place.endsWith('.ts')) return readFileSync(place, 'utf8');
  const files = readdirSync(place, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.map((file) => readFileSync(join(place, file), 'utf8')).join('\n');
}
