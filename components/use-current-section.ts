import { useEffect, useState } from 'react';

/**
 * Which of the page's sections the reader is at, by its id, and what to call when one is chosen in the navigation. It is
 * the last one that begins above `line` (pixels from the window's top), and the very last at the page's end. A chosen one
 * stays it until the page is scrolled on: near the end, what was chosen can't come up to the line.
 *
 * @param ids in the page's order, each the same in every rendering
 */
export function useCurrentSection(ids: readonly string[], line: number): [string | undefined, (id: string) => void] {
  const [current, setCurrent] = useState(ids[0]);
  const [mind] = useState((): { chosen: string | null } => ({ chosen: null }));
  useEffect(() => {
    const look = () => {
      const { chosen } = mind;
      mind.chosen = null;
      // The browser's own scrolling to what was chosen changes nothing.
      setCurrent(chosen !== null && isBroughtUp(chosen, line) ? chosen : sectionAt(ids, line));
    };
    const named = ids.find((id) => `#${id}` === location.hash);
    if (named === undefined) look();
    else {
      // The page is made after the browser has looked for it.
      mind.chosen = named;
      setCurrent(named);
      document.getElementById(named)?.scrollIntoView();
    }
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [ids, line, mind]);
  const choose = (id: string) => {
    mind.chosen = id;
    setCurrent(id);
  };
  return [current, choose];
}

/** Whether a section stands where a link to it brings it: at the top, or as far up as the page lets it come. */
function isBroughtUp(id: string, line: number): boolean {
  const top = topOf(id);
  return top !== undefined && top >= 0 && (top < line || isAtEnd());
}

function sectionAt(ids: readonly string[], line: number): string | undefined {
  if (isAtEnd()) return ids.at(-1);
  return ids.findLast((id) => (topOf(id) ?? line) < line) ?? ids[0];
}

function topOf(id: string): number | undefined {
  return document.getElementById(id)?.getBoundingClientRect().top;
}

function isAtEnd(): boolean {
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
}
