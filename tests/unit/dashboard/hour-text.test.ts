import { describe, expect, it } from 'vitest';
import { hourText } from '@/components/dashboard/hour-text';
import { moment } from '@/components/figures';
import type { Language } from '@/utils/i18n';

describe('a coming hour', () => {
  it.each<[Language, number, RegExp]>([
    ['en', 14, /^Wed, Nov 25, 2:05\sPM$/],
    ['en', 0, /^Wed, Nov 25, 12:05\sAM$/],
    ['zh_CN', 14, /^11月25日周三 14:05$/],
  ])('is said in %s at %i as other moments are', (language, hour, text) => {
    const at = new Date(2026, 10, 25, hour, 5).getTime();
    expect(hourText(at, language)).toMatch(text);
    const [clock] = /\d+:\d\d(\s[AP]M)?$/.exec(moment(at, language)) ?? [''];
    expect(hourText(at, language).endsWith(clock)).toBe(true);
  });
});
