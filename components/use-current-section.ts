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
  const [mind] = useState(() => ({ isChosen: false }));
  useEffect(() => {
    const look = () => {
      // The browser's own scrolling to what was chosen.
      if (mind.isChosen) mind.isChosen = false;
      else setCurrent(sectionAt(ids, line));
    };
    look();
    addEventListener('scroll', look, { passive: true });
    addEventListener('resize', look);
    return () => {
      removeEventListener('scroll', look);
      removeEventListener('resize', look);
    };
  }, [ids, line, mind]);
  const choose = (id: string) => {
    mind.isChosen = true;
    setCurrent(id);
  };
  return [current, choose];
}

function sectionAt(ids: readonly string[], line: number): string | undefined {
  const { scrollTop, clientHeight, scrollHeight } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return ids.at(-1);
  const begun = ids.filter((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? line) < line);
  return begun.at(-1) ?? ids[0];
}
