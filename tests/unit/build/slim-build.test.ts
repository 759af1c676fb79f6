import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutManifest } from '../../../scripts/bare-content-script';
import { withoutSources } from '../../../scripts/leave-out-sources';
import { shortNames, usedTokens } from '../../../scripts/note-tokens';

const read = (path: string) => readFileSync(path, 'utf8');

describe('the note’s tokens as the build ships them', () => {
  const style = read('components/note/note.css');
  const shipped = usedTokens(read('components/tokens.css'), style);

  it('define every token that the note’s style uses', () => {
    const used = [...style.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name!);
    // The note sets these itself, by severity.
    const own = ['--tone', '--wash'];
    const missing = used.filter((name) => !own.includes(name) && !shipped.includes(`${name}:`));
    expect(missing).toEqual([]);
  });

  it('are not needed where the user forces colours: what the browser would hide has the system’s own', () => {
    const forced = /@media \(forced-colors: active\) \{([\s\S]*?\n)\}/.exec(style)?.[1] ?? '';
    expect(shipped).not.toContain('forced-colors');
    for (const part of ['.icon', 'mark', '.main']) expect(forced).toContain(part);
    expect(forced).toMatch(/forced-color-adjust: none;\s+background: Highlight;\s+color: HighlightText;/);
    expect(forced).not.toContain('var(');
  });

  it('define nothing else, and keep the other queries', () => {
    expect(shipped).not.toContain('--space-1:');
    expect(shipped).not.toContain('--text-rate:');
    for (const query of ['prefers-color-scheme: dark', 'prefers-reduced-motion: reduce']) {
      expect(shipped).toContain(query);
    }
  });
});

describe('the content script’s styles as the build ships them', () => {
  const tokens = read('components/tokens.css');
  const shorten = shortNames(read('components/note/note.css') + tokens);

  it.each(['components/note/note.css', 'components/note/pick-bar.css', 'components/tokens.css'])(
    '%s has short names for its tokens, each its own, and is the same otherwise',
    (path) => {
      const [css, short] = [read(path), shorten(read(path))];
      const [long, given] = [css, short].map((text) => text.match(/--[\w-]+/g)!);
      expect(given!.filter((name) => !/^--[0-9a-z]{1,2}$/.test(name))).toEqual([]);
      const longOf = new Map(given!.map((name, index) => [name, long![index]!]));
      expect(short.replace(/--[\w-]+/g, (name) => longOf.get(name)!)).toBe(css);
    },
  );
});

describe('the layouts as the build ships them', () => {
  it.each(['aui', 'bulk', 'kat'])('%s is without its sources, and the same otherwise', (name) => {
    const code = read(`utils/page/layouts/${name}.ts`);
    expect(code).toMatch(/^ {2}fixture: 'tests/m);
    expect(withoutSources(code)).toBe(code.replace(/^ {2}(source|seen|fixture): .*\n/gm, ''));
  });
});

describe('the policy as the build ships it', () => {
  const code = read('utils/policy/policy-rows.ts');

  it('is without its sources, each of which stands on a line of its own', () => {
    expect(code.match(/source:/g)?.length).toBeGreaterThan(5);
    expect(withoutSources(code)).not.toContain('source:');
  });

  it('is the same line by line otherwise', () => {
    expect(withoutSources(code)).toBe(code.replace(/^ *source: .*\n/gm, ''));
  });
});

it('the content script as the build ships it is without what its definition says for the manifest', () => {
  const code = read('entrypoints/orders.content/index.ts');
  const lines = code.split('\n').filter((line) => /^ {2}(matches|runAt): /.test(line));
  expect(lines).toHaveLength(2);
  expect(withoutManifest(code)).toBe(lines.reduce((rest, line) => rest.replace(`${line}\n`, ''), code));
});
