// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { rehearseNote } from '@/components/note/rehearse-note';
import { warmFont } from '@/components/note/warm-font';
import { holdDuringPress } from '@/utils/page/hold-during-press';
import { rehearseListening } from '@/utils/page/rehearse-listening';
import { finding, verdict } from './stand-in-check';

// The tests’ bundler leaves styles out.
vi.mock('@/components/tokens.css?inline', () => ({ default: readFileSync('components/tokens.css', 'utf8') }));

afterEach(() => vi.unstubAllGlobals());

it.each([verdict([], '12', '2 of 8'), verdict([finding('wrong-length', 'error')], '12')])(
  'a rehearsed note leaves nothing in the page: %o',
  (said) => {
    document.body.innerHTML = '<input>';
    const before = document.documentElement.outerHTML;
    rehearseNote(said);
    expect(document.documentElement.outerHTML).toBe(before);
  },
);

it('a rehearsed key is heard, and no page hears of it', () => {
  const frames = vi.fn();
  vi.stubGlobal('requestAnimationFrame', frames);
  const end = new AbortController();
  const heard = vi.fn();
  document.addEventListener('input', heard, { signal: end.signal });
  rehearseListening(holdDuringPress(window, end.signal), end.signal);
  expect(frames).toHaveBeenCalledTimes(1);
  expect(heard).not.toHaveBeenCalled();
  end.abort();
});

it('the font that is looked for is the note’s', () => {
  const pen = { font: '', measureText: vi.fn() };
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => pen;
    },
  );
  warmFont('格式正确');
  expect(pen.font).toMatch(/^13px "Segoe UI", .*"Microsoft YaHei".*, sans-serif$/);
  expect(pen.measureText).toHaveBeenCalledExactlyOnceWith('格式正确');
});
