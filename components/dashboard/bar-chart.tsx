import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';

/** One bar with its name above it and its figure beside that. */
interface BarItem {
  readonly name: string;
  readonly amount: number;
  readonly figure: string;
}

interface BarChartProps {
  readonly width: number;
  readonly items: readonly BarItem[];
}

const rowHeight = 44;
const barHeight = 8;

/** Amounts beside each other, as lying bars: names of any length in any language have their line. */
export function BarChart({ width, items }: BarChartProps) {
  const height = items.length * rowHeight;
  const x = scaleLinear({ domain: [0, Math.max(1, ...items.map(({ amount }) => amount))], range: [0, width] });
  const y = scaleBand({ domain: items.map((_, at) => at), range: [0, height] });
  return (
    <svg width={width} height={height} aria-hidden="true">
      {items.map(({ name, amount, figure }, at) => {
        const top = y(at) ?? 0;
        return (
          <g key={name}>
            <text className="chart-strong" x={0} y={top + 18}>
              {name}
            </text>
            <text x={width} y={top + 18} textAnchor="end">
              {figure}
            </text>
            <Bar className="chart-track" x={0} y={top + 26} width={width} height={barHeight} rx={4} />
            <Bar className="chart-bar" x={0} y={top + 26} width={x(amount)} height={barHeight} rx={4} />
          </g>
        );
      })}
    </svg>
  );
}
