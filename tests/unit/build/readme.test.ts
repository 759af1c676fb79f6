import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { carriers } from '@/utils/carriers/catalogue';
import { otherHosts } from '@/utils/page/hosts';
import { preferencesSchema } from '@/utils/preferences/schema';

const leastDays = preferencesSchema.shape.keepDays.unwrap().minValue;

describe.each([
  ['README.md', [/recognises (\d+) carriers/, /its (\d+) other addresses/, /(\d+) at least/]],
  ['README.zh-CN.md', [/能识别 (\d+) 家承运人/, /其余 (\d+) 个卖家平台网址/, /最少 (\d+) 天/]],
] as const)('%s', (file, [ofCarriers, ofHosts, ofDays]) => {
  const text = readFileSync(file, 'utf8');

  it.each([
    ['carriers', ofCarriers, carriers().length],
    ['addresses', ofHosts, otherHosts().length],
    ['days', ofDays, leastDays],
  ] as const)('counts its %s right', (_, figure, there) => {
    expect(figure.exec(text)?.[1]).toBe(String(there));
  });

  it('names files and commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    const commands = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name!);
    expect(commands).toContain('check');
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
    for (const [, path] of text.matchAll(/(?:\]\(|src=")([\w./-]+)[)"]/g))
      expect(readFileSync(path!).length).toBeGreaterThan(0);
  });
});

it('the guide names files that are there', () => {
  const text = readFileSync('CONTRIBUTING.md', 'utf8');
  const named = [...text.matchAll(/`((?:utils|tests|scripts|components|entrypoints|public)\/[\w./-]+)`/g)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path) && !existsSync(`${path}.ts`))).toEqual([]);
});
