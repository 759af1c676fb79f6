import { percentage } from '../figures';
import { useSay, useTexts } from '../said';
import { BarChart } from './bar-chart';
import { ChartFigure } from './chart-figure';
import { writeFilter } from './order-filter';
import type { OverviewShown } from './overview-view';

/** More bars than this are no overview; the table has them all. */
const mostBars = 7;

interface DefectChartsProps {
  readonly shown: OverviewShown;
  readonly onPicture: (picture: Blob | null, title: string) => void;
}

/** Where the defects come from: by cause and by carrier. */
export function DefectCharts({ shown, onPicture }: DefectChartsProps) {
  const say = useSay();
  const { language } = useTexts();
  const { byCause, byCarrier, rate } = shown;
  const { defects, counted } = rate.rate;
  const withDefects = byCarrier.filter((one) => one.defects > 0);
  const shareOf = ({ counted: all, defects: bad }: (typeof byCarrier)[number]) =>
    percentage((all - bad) / all, language);

  const days = say({ key: 'dashboardLastDays', values: [rate.windowDays] });
  const about = rate.marketplace === null ? days : `${say(rate.marketplace)} · ${days}`;

  if (defects === 0) {
    return <p className="section">{say({ key: 'dashboardNoDefects', values: [counted], count: counted })}</p>;
  }
  return (
    <div className="overview-pair">
      <ChartFigure
        title={say({ key: 'dashboardByCause' })}
        about={about}
        day={shown.day}
        summary={say({ key: 'dashboardByCauseText', values: [defects, counted], count: defects })}
        draw={(width) => (
          <BarChart
            width={width}
            items={byCause
              .slice(0, mostBars)
              .map(({ cause, count }) => ({ name: say(cause), amount: count, figure: `${count}` }))}
          />
        )}
        table={{
          head: [say({ key: 'dashboardCause' }), say({ key: 'dashboardDefectsColumn' })],
          rows: byCause.map(({ cause, count }) => [say(cause), count]),
        }}
        onPicture={onPicture}
      />
      <ChartFigure
        title={say({ key: 'dashboardByCarrier' })}
        about={about}
        day={shown.day}
        summary={say({ key: 'dashboardByCarrierText' })}
        draw={(width) => (
          <BarChart
            width={width}
            items={withDefects.slice(0, mostBars).map((one) => ({
              name: one.name,
              amount: one.defects,
              figure: say({ key: 'dashboardOfAll', values: [one.defects, one.counted] }),
            }))}
          />
        )}
        table={{
          head: [
            say({ key: 'dashboardCarrier' }),
            say({ key: 'dashboardDefectsColumn' }),
            say({ key: 'dashboardCounted' }),
            say({ key: 'dashboardWithoutDefect' }),
          ],
          rows: byCarrier.map((one) => [
            <a key={one.id} href={`#orders?${writeFilter({ carrier: one.id })}`}>
              {one.name}
            </a>,
            one.defects,
            one.counted,
            shareOf(one),
          ]),
        }}
        onPicture={onPicture}
      />
    </div>
  );
}
