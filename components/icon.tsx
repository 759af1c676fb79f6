import './icon.css';

/** Strokes on a 16 px square; each shape differs from the others without its colour. */
const shapes = {
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  'check-ring': 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M5 8.2l2.1 2.1L11 6',
  cross: 'M4 4l8 8M12 4l-8 8',
  'cross-ring': 'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  alert: 'M8 2 14.5 13.5h-13ZM8 6.5v3M8 11.6v.2',
  question:
    'M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5M6.2 6.3a1.85 1.85 0 1 1 2.6 1.7c-.5.25-.8.6-.8 1.2M8 11.2v.2',
  dash: 'M4 8h8',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  reload: 'M13 8a5 5 0 1 1-1.5-3.55L13 6M13 2.75V6H9.75',
  external: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  chevron: 'M4 6.5 8 10.5 12 6.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.3 10.3 13.5 13.5',
  sliders:
    'M2 5h6M12 5h2M2 11h2M8 11h6M10 3.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5M6 9.25a1.75 1.75 0 1 0 0 3.5 1.75 1.75 0 0 0 0-3.5',
  lock: 'M4 7.5h8v6H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  plus: 'M8 3.5v9M3.5 8h9',
} as const;

export type IconName = keyof typeof shapes;

/** How grave a thing is: always told by icon and word as well, never by this colour alone. */
export type Tone = 'ok' | 'warning' | 'error' | 'soft' | 'accent';

/** One of our icons, beside its word; hidden from assistive technology because the word says it all. */
export function Icon({ name, tone }: { name: IconName; tone?: Tone }) {
  return (
    <svg className="icon toned" data-tone={tone} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
