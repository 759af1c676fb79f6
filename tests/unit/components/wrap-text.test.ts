import { describe, expect, it } from 'vitest';
import { wrapText } from '@/components/dashboard/wrap-text';

/** A Chinese character is as wide as two Latin ones. */
const widthOf = (text: string) => [...text].reduce((width, one) => width + (one > '\u2e7f' ? 2 : 1), 0);

describe('a text is broken', () => {
  it.each([
    ['not where it fits', 'en', 'No defect.', 10, ['No defect.']],
    ['between words', 'en', 'Back above 95% soon.', 12, ['Back above', '95% soon.']],
    ['not before a mark that closes', 'zh-CN', '记录三十天。', 10, ['记录三十', '天。']],
    ['not after a mark that opens', 'zh-CN', '统计期（三十天）', 8, ['统计期', '（三十', '天）']],
    ['never within a word', 'en', 'of one unforeseeable thing', 8, ['of one', 'unforeseeable', 'thing']],
    ['into nothing where there is none', 'en', '', 8, []],
  ])('%s', (_, language, text, room, lines) => {
    expect(wrapText(text, room, { language, widthOf })).toEqual(lines);
  });
});
