import { counted, type Phrase } from '@/utils/i18n';
import { percentage } from '../figures';
import { useSay, useTexts } from '../said';
import { ChartFigure } from './chart-figure';
import { dayText, wholeText } from './day-text';
import type { OverviewShown } from './overview-view';
import { RateChart, type RatePoint, rangeText } from './rate-chart';

interface RateFigureProps {
  readonly shown: OverviewShown;
  readonly onPicture: (picture: Blob | null, title: string) => void;
}

/** The rate over time with its forecast, and the sentence that says where it goes. */
export function RateFigure({ shown, onPicture }: RateFigureProps) {
  const say = useSay();
  const { language } = useTexts();
  const { past, coming, rate } = shown;
  const share = (part: number) => percentage(part, language);
  const { target, second } = rate.goals;
  const line = (point: RatePoint, isComing: boolean) => [
    dayText(point.day, language),
    rangeText(point, share),
    wholeText(point.counted, language),
    isComing ? say({ key: 'dashboardForecast' }) : say({ key: 'dashboardLogged' }),
  ];
  return (
    <ChartFigure
      title={say({ key: 'dashboardRateTitle' })}
      about={say(rate.marketplace ?? '')}
      day={shown.day}
      summary={outlook(shown)
        .map((phrase) => say(phrase))
        .join(language === 'en' ? ' ' : '')}
      draw={(width) => (
        <RateChart width={width} past={past} coming={coming} target={target} second={second?.tracked ?? target} />
      )}
      table={{
        head: [
          say({ key: 'dashboardDayColumn' }),
          say({ key: 'popupRateTitle' }),
          say({ key: 'dashboardCounted' }),
          say({ key: 'dashboardKind' }),
        ],
        rows: [
          ...[...coming].reverse().map((point) => line(point, true)),
          ...[...past].reverse().map((point) => line(point, false)),
        ],
      }}
      onPicture={onPicture}
    />
  );

  function outlook({ cleanPerDay }: OverviewShown): readonly Phrase[] {
    const low = rate.rate.low ?? 1;
    const leaving = coming.find((point) => point.leaving > 0);
    const reached = coming.find((point) => (point.low ?? 0) >= target);
    const fallen = coming.find((point) => (point.low ?? 1) < target);
    const phrases: Phrase[] = [];
    if (low < target && reached)
      phrases.push({ key: 'dashboardBackOn', values: [share(target), dayText(reached.day, language)] });
    if (low < target && !reached)
      phrases.push({ key: 'dashboardNotBack', values: [share(target), coming.length], count: coming.length });
    if (low >= target && fallen)
      phrases.push({ key: 'dashboardFallsOn', values: [share(target), dayText(fallen.day, language)] });
    if (leaving)
      phrases.push({
        key: 'dashboardLeaving',
        values: [leaving.leaving, dayText(leaving.day, language)],
        count: leaving.leaving,
      });
    phrases.push(counted('dashboardForecastBasis', Math.round(cleanPerDay)));
    return phrases;
  }
}
