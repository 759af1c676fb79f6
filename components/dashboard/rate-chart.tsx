import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleLinear, scaleUtc } from '@visx/scale';
import { Area, LinePath } from '@visx/shape';
import { useState } from 'react';
import { percentage } from '../figures';
import { useSay, useTexts } from '../said';
import { ChartLegend } from './chart-legend';
import { shortDayText } from './day-text';

/** A share as a range, on one day; null while nothing is counted. */
export interface RatePoint {
  readonly day: string;
  readonly counted: number;
  readonly low: number | null;
  readonly high: number | null;
}

interface RateChartProps {
  readonly width: number;
  readonly past: readonly RatePoint[];
  readonly coming: readonly RatePoint[];
  readonly target: number;
  readonly second: number;
}

type KnownPoint = RatePoint & { readonly low: number; readonly high: number };

const height = 260;
const edges = { top: 12, right: 44, bottom: 28, left: 52 };
const roomForDay = 90;

/** The rate of each day's window, its range, and where it goes if nothing goes wrong, against both goals. */
export function RateChart({ width, past, coming, target, second }: RateChartProps) {
  const say = useSay();
  const { language } = useTexts();
  const [here, setHere] = useState<KnownPoint | null>(null);
  const known = past.filter(isKnown);
  const next = coming.filter(isKnown);
  const all = [...known, ...next];
  const timeOf = ({ day }: { readonly day: string }) => Date.parse(day);
  const x = scaleUtc({
    domain: [timeOf(all[0] ?? { day: '' }), timeOf(all.at(-1) ?? { day: '' })],
    range: [edges.left, width - edges.right],
  });
  const y = scaleLinear({ domain: [bottomOf(all), 1], range: [height - edges.bottom, edges.top] });
  const share = (part: number) => percentage(part, language);
  const ticks = everyFew(all, Math.max(2, Math.floor((width - edges.left - edges.right) / roomForDay)));
  const last = known.at(-1);

  // Where the scale goes far down, the goals' figures would lie over each other.
  const overlap = second === target ? 0 : Math.max(0, lineHeight - (y(target) - y(second))) / 2;
  const apart = (goal: number) => (goal === target ? overlap : -overlap);
  return (
    <>
      <svg
        width={width}
        height={height}
        aria-hidden="true"
        onPointerMove={({ nativeEvent }) => setHere(nearest(all, x.invert(nativeEvent.offsetX).getTime()))}
        onPointerLeave={() => setHere(null)}
      >
        {y.ticks(4).map((tick) => (
          <line key={tick} className="chart-grid" x1={edges.left} x2={width - edges.right} y1={y(tick)} y2={y(tick)} />
        ))}
        {[...new Set([second, target])].map((goal) => (
          <g key={goal}>
            <line
              className="chart-goal"
              data-goal={goal === target ? 'target' : 'second'}
              x1={edges.left}
              x2={width - edges.right}
              y1={y(goal)}
              y2={y(goal)}
            />
            <text className="chart-strong" x={width - edges.right + 6} y={y(goal) + apart(goal)} dy="0.35em">
              {share(goal)}
            </text>
          </g>
        ))}
        <Area
          data={all}
          className="chart-range"
          x={(point) => x(timeOf(point))}
          y0={(point) => y(point.low)}
          y1={(point) => y(point.high)}
        />
        <LinePath data={known} className="chart-low" x={(point) => x(timeOf(point))} y={(point) => y(point.low)} />
        <LinePath
          data={last ? [last, ...next] : next}
          className="chart-low"
          data-coming
          x={(point) => x(timeOf(point))}
          y={(point) => y(point.low)}
        />
        {last && (
          <>
            <line
              className="chart-today"
              x1={x(timeOf(last))}
              x2={x(timeOf(last))}
              y1={edges.top}
              y2={height - edges.bottom}
            />
            <circle className="chart-dot" cx={x(timeOf(last))} cy={y(last.low)} r={5} />
          </>
        )}
        {here && (
          <>
            <line
              className="chart-here"
              x1={x(timeOf(here))}
              x2={x(timeOf(here))}
              y1={edges.top}
              y2={height - edges.bottom}
            />
            <circle className="chart-dot" cx={x(timeOf(here))} cy={y(here.low)} r={4} />
          </>
        )}
        <AxisLeft
          scale={y}
          left={edges.left}
          numTicks={4}
          hideAxisLine
          hideTicks
          tickFormat={(value) => share(Number(value))}
          tickLabelProps={{ textAnchor: 'end', dx: -6, dy: '0.35em' }}
        />
        <AxisBottom
          scale={x}
          top={height - edges.bottom}
          tickValues={ticks.map((point) => new Date(timeOf(point)))}
          hideTicks
          tickFormat={(value) => shortDayText(new Date(value as Date).toISOString().slice(0, 10), language)}
          tickLabelProps={{ textAnchor: 'middle', dy: 4 }}
        />
      </svg>
      <div className="chart-foot" aria-hidden="true">
        <ChartLegend
          without={[
            ...(all.some(isRange) ? [] : (['range'] as const)),
            ...(second === target ? (['second'] as const) : []),
          ]}
          isHidden={here !== null}
        />
        {here && (
          <p className="chart-readout">
            {say({
              key: 'dashboardPointSays',
              values: [shortDayText(here.day, language), rangeText(here, share), here.counted],
              count: here.counted,
            })}
          </p>
        )}
      </div>
    </>
  );
}

/** So far apart two lines of small text must be to be read, in pixels. */
const lineHeight = 14;

/** A range of shares in words; one share where both ends are the same. */
export function rangeText({ low, high }: RatePoint, share: (part: number) => string): string {
  if (low === null || high === null) return '–';
  return share(low) === share(high) ? share(low) : `${share(low)} – ${share(high)}`;
}

function isRange({ low, high }: KnownPoint): boolean {
  return high > low;
}

function isKnown(point: RatePoint): point is KnownPoint {
  return point.low !== null && point.high !== null;
}

/** Whole steps of five percent: the goals stay well apart, and nothing lies outside. */
function bottomOf(points: readonly KnownPoint[]): number {
  const lowest = Math.min(0.9, ...points.map(({ low }) => low));
  return Math.max(0, Math.floor(lowest * 20) / 20);
}

function everyFew(points: readonly KnownPoint[], most: number): readonly KnownPoint[] {
  const step = Math.ceil(points.length / most);
  return points.filter((_, at) => at % step === 0);
}

function nearest(points: readonly KnownPoint[], time: number): KnownPoint | null {
  const distance = (point: KnownPoint) => Math.abs(Date.parse(point.day) - time);
  return points.reduce<KnownPoint | null>(
    (best, point) => (best === null || distance(point) < distance(best) ? point : best),
    null,
  );
}
