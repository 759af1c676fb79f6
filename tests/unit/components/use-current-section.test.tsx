// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCurrentSection } from '@/components/use-current-section';

const ids = ['general', 'carriers', 'log', 'privacy'] as const;

/** Sections of 500 px under a head of 100 in a window of 800, and a last one that is too short to come to its top. */
const tops = [100, 600, 1100, 1600];
const pageHeight = 1900;

function Page() {
  const [current, choose] = useCurrentSection(ids, 120);
  return (
    <>
      <p>{current}</p>
      {ids.map((id) => (
        <section key={id} id={id}>
          <button type="button" onClick={() => choose(id)}>
            {id}
          </button>
        </section>
      ))}
    </>
  );
}

let scrolled = 0;

function scrollTo(top: number): void {
  scrolled = top;
  act(() => void dispatchEvent(new Event('scroll')));
}

beforeEach(() => {
  scrolled = 0;
  const page = document.documentElement;
  vi.spyOn(page, 'scrollTop', 'get').mockImplementation(() => scrolled);
  vi.spyOn(page, 'clientHeight', 'get').mockReturnValue(800);
  vi.spyOn(page, 'scrollHeight', 'get').mockReturnValue(pageHeight);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: (tops[ids.indexOf(this.id as 'log')] ?? 0) - scrolled } as DOMRect;
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const current = () => screen.getByRole('paragraph').textContent;

describe('the section that is being read', () => {
  it.each([
    ['at the top, the first', 0, 'general'],
    ['as long as the next one is below the line', 470, 'general'],
    ['where a link to it brings the page', 524, 'carriers'],
    ['at the end of the page, the last', 1100, 'privacy'],
  ])('is, %s', (_, top, id) => {
    render(<Page />);
    scrollTo(top);
    expect(current()).toBe(id);
  });

  it('is the chosen one, though the page ends before it comes up, until it is scrolled on', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'log' }));
    scrollTo(1100);
    expect(current()).toBe('log');
    scrollTo(400);
    expect(current()).toBe('general');
  });

  it('is looked for anew where choosing it scrolled nothing', async () => {
    render(<Page />);
    scrollTo(1100);
    await userEvent.click(screen.getByRole('button', { name: 'log' }));
    expect(current()).toBe('log');
    scrollTo(0);
    expect(current()).toBe('general');
  });

  it('is the one that the address names, though it was made later', () => {
    const bringUp = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      scrolled = (tops[ids.indexOf(this.id as 'log')] ?? 0) - 72;
    });
    location.hash = '#carriers';
    render(<Page />);
    location.hash = '';
    expect(bringUp).toHaveBeenCalledOnce();
    expect(current()).toBe('carriers');
  });
});
