import { type ReactNode, useId, useRef, useState } from 'react';
import { tagOf } from '@/utils/i18n';
import { useSay, useTexts } from '../said';
import { dayText } from './day-text';
import { drawPng, type PictureWords } from './draw-png';
import { useWidth } from './use-width';
import './chart-figure.css';

/** The same figures as a table. */
interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}

interface ChartFigureProps {
  readonly title: string;
  /** Whose figures they are: a picture leaves the page on which that stands. */
  readonly about: string;
  /** Up to which day they go. */
  readonly day: string;
  /** What is seen in it, in a sentence: also for those who do not see it. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Draws an SVG of this width. */
  readonly draw: (width: number) => ReactNode;
  /** Takes the picture, or null when the browser could not make one. */
  readonly onPicture: (picture: Blob | null, title: string) => void;
}

/** A chart with its title, its figures as a table, and the way to keep it as a picture. */
export function ChartFigure({ title, about, day, summary, table, draw, onPicture }: ChartFigureProps) {
  const say = useSay();
  const { language } = useTexts();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [isOpen, setOpen] = useState(false);

  async function save() {
    const drawing = box.current?.querySelector('svg');
    const whole = about === '' ? title : `${title} · ${about}`;
    const words = {
      title: whole,
      summary,
      legend: legendIn(box.current),
      source: say({ key: 'dashboardPictureSource', values: [dayText(day, language)] }),
      language: tagOf(language),
    };
    onPicture(drawing ? await drawPng(drawing, words).catch(() => null) : null, whole);
  }

  return (
    <section className="section chart" aria-labelledby={`${id}-title`}>
      <header className="chart-head">
        <h2 id={`${id}-title`} className="section-title">
          {title}
        </h2>
        <button
          type="button"
          className="plain-link"
          aria-expanded={isOpen}
          aria-controls={`${id}-table`}
          onClick={() => setOpen(!isOpen)}
        >
          {say({ key: isOpen ? 'dashboardHideTable' : 'dashboardShowTable' })}
        </button>
        <button type="button" className="plain-link" onClick={() => void save()}>
          {say({ key: 'dashboardPng' })}
        </button>
      </header>
      <p className="section-lead">{summary}</p>
      <div ref={box} className="chart-box" role="img" aria-label={`${title}. ${summary}`}>
        {width > 0 && draw(width)}
      </div>
      <div id={`${id}-table`}>{isOpen && <Figures title={title} table={table} />}</div>
    </section>
  );
}

/** The samples of a chart and what they mean, in the groups in which they stand under it. */
function legendIn(box: HTMLElement | null): PictureWords['legend'] {
  return [...(box?.querySelectorAll('.chart-legend ul') ?? [])].map((group) =>
    [...group.querySelectorAll('li')].flatMap((item) => {
      const sample = item.querySelector('svg');
      return sample ? [{ sample, text: item.textContent }] : [];
    }),
  );
}

function Figures({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable without a mouse.
    <section className="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one chart never change places.
            <tr key={row}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns.
                  <th key={column} scope="row">
                    {cell}
                  </th>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns.
                  <td key={column}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
