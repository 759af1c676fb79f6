import type { State } from '@/utils/check/finding';

const circle = 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5';

/** Strokes on a 16 px square; each shape differs from the others without its colour. */
const shapes: Readonly<Record<State, string>> = {
  neutral: 'M3 8h.01M8 8h.01M13 8h.01',
  ok: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  info: `${circle}M8 7.5v3.5M8 5v.01`,
  warning: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.6v.01',
  error: `${circle}M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4`,
};

/** The picture of a state; hidden from assistive technology because a word beside it says the same. */
export function iconOf(state: State): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const icon = document.createElementNS(namespace, 'svg');
  icon.setAttribute('class', 'icon');
  icon.setAttribute('viewBox', '0 0 16 16');
  icon.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', shapes[state]);
  icon.append(path);
  return icon;
}
