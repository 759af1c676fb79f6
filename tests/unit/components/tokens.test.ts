import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('components/tokens.css', 'utf8');

/** The colours that `:root` sets in the file itself, and over them those of the dark scheme. */
const light = tokensIn(css.slice(0, css.indexOf('@media')));
const dark = { ...light, ...tokensIn(mediaBlock('(prefers-color-scheme: dark)')) };

function mediaBlock(query: string): string {
  const start = css.indexOf(`@media ${query}`);
  const end = css.indexOf('\n}\n', start);
  return css.slice(start, end);
}

function tokensIn(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

// Text needs 4.5:1 (WCAG 2.2, 1.4.3); what only bounds a control or fills a bar 3:1 (1.4.11).
const pairs: readonly [fore: string, back: string, least: number][] = [
  ['ink', 'surface', 7],
  ['ink', 'ground', 7],
  ['ink-soft', 'surface', 4.5],
  ['ink-soft', 'ground', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'ground', 4.5],
  ['accent', 'accent-wash', 4.5],
  ['accent-strong', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['ok', 'surface', 4.5],
  ['ok', 'ground', 4.5],
  ['ok', 'ok-wash', 4.5],
  ['warning', 'surface', 4.5],
  ['warning', 'ground', 4.5],
  ['warning', 'warning-wash', 4.5],
  ['error', 'surface', 4.5],
  ['error', 'ground', 4.5],
  ['error', 'error-wash', 4.5],
  ['surface', 'error', 4.5],
  ['surface', 'ink', 4.5],
  ['ink', 'ok-wash', 7],
  ['ink', 'warning-wash', 7],
  ['ink', 'error-wash', 7],
  ['edge', 'surface', 3],
  ['edge', 'ground', 3],
  ['surface', 'edge', 3],
  ['ok', 'line', 3],
  ['warning', 'line', 3],
  ['error', 'line', 3],
];

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('the %s scheme', (_, tokens) => {
  it.each(pairs)('%s on %s has a contrast of at least %d', (fore, back, least) => {
    expect(contrast(tokens[fore] ?? '', tokens[back] ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('the tokens', () => {
  it('have no colour that only one scheme sets', () => {
    const colours = (tokens: Record<string, string>) =>
      Object.keys(tokens).filter((name) => /^#/.test(tokens[name] ?? ''));
    const inDark = tokensIn(mediaBlock('(prefers-color-scheme: dark)'));
    expect(colours(inDark).sort()).toEqual(colours(light).sort());
  });

  it('give way to the system’s colours where the user forces them', () => {
    const forced = tokensIn(mediaBlock('(forced-colors: active)'));
    const colours = Object.keys(light).filter((name) => /^#|^rgb|^var/.test(light[name] ?? ''));
    expect(Object.keys(forced).sort()).toEqual(colours.sort());
    for (const value of Object.values(forced)) expect(value).toMatch(/^([A-Z][A-Za-z]+|transparent)$/);
  });

  it('keep motion within 120 ms and drop it where reduced motion is asked', () => {
    expect(Number.parseInt(light.motion ?? '', 10)).toBeLessThanOrEqual(120);
    expect(tokensIn(mediaBlock('(prefers-reduced-motion: reduce)')).motion).toBe('0ms');
  });

  it.each(Object.entries(light).filter(([name]) => name.startsWith('space-')))(
    'put %s on the grid of 4 px',
    (_, value) => {
      expect(Number.parseInt(value, 10) % 4).toBe(0);
    },
  );
});

/** Pairs of CSS Color 4 that are made to be read on each other; what is selected is only marked by its colour. */
it('are readable where colours are forced', () => {
  const forced = tokensIn(mediaBlock('(forced-colors: active)'));
  for (const name of ['ink', 'ink-soft', 'accent', 'accent-strong', 'ok', 'warning', 'error'])
    expect(['CanvasText', 'LinkText']).toContain(forced[name]);
  for (const name of ['surface', 'ground', 'on-accent', 'accent-wash', 'ok-wash', 'warning-wash', 'error-wash'])
    expect(forced[name]).toBe('Canvas');
});

/** What Chromium 156 does with system colours, seen in pictures: no test of a page can tell it. */
describe('where colours are forced', () => {
  const styles = globSync('components/**/*.css').map((file) => [file, readFileSync(file, 'utf8')] as const);

  it.each(styles)(
    '%s fills nothing with what is a line’s colour: the text’s there, and a bar would look full',
    (_, style) => {
      expect(style).not.toMatch(/(background|fill): var\(--line\)/);
    },
  );

  it.each(styles)(
    '%s hides no text by its visibility: the ground behind it would be seen, and cover others',
    (_, style) => {
      expect(style).not.toContain('visibility: hidden');
    },
  );
});
