import { useSay } from '../said';

/** What is drawn in a chart of rates, each with its meaning: what was and will be, and what it is held against. */
const marks = [
  [
    { id: 'low', text: 'dashboardLegendLow' },
    { id: 'range', text: 'dashboardLegendRange' },
    { id: 'coming', text: 'dashboardForecast' },
  ],
  [
    { id: 'target', text: 'dashboardLegendTarget' },
    { id: 'second', text: 'dashboardLegendSecond' },
  ],
] as const;

type Mark = (typeof marks)[number][number]['id'];

/** What the lines and areas of a chart of rates mean. Hidden it keeps its room. */
export function ChartLegend({ without, isHidden }: { readonly without: readonly Mark[]; readonly isHidden: boolean }) {
  const say = useSay();
  return (
    <div className="chart-legend" data-hidden={isHidden || undefined}>
      {marks.map((group) => (
        <ul key={group[0].id}>
          {group
            .filter(({ id }) => !without.includes(id))
            .map(({ id, text }) => (
              <li key={id}>
                <Sample of={id} />
                {say({ key: text })}
              </li>
            ))}
        </ul>
      ))}
    </div>
  );
}

function Sample({ of }: { readonly of: Mark }) {
  const ends = { x1: 0, x2: 20, y1: 6, y2: 6 };
  return (
    <svg width={20} height={12} aria-hidden="true">
      {of === 'range' && <rect className="chart-range" width={20} height={12} rx={2} />}
      {of === 'low' && <line className="chart-low" {...ends} />}
      {of === 'coming' && <line className="chart-low" data-coming {...ends} />}
      {(of === 'target' || of === 'second') && <line className="chart-goal" data-goal={of} {...ends} />}
    </svg>
  );
}
