import type { Value } from '@/utils/i18n';
import type { Rate } from '@/utils/vtr/rate';
import { measuredPercentage, percentage } from './figures';
import { Icon } from './icon';
import { type Goals, RateMeter } from './rate-meter';
import { Said, useSay, useTexts } from './said';
import { consequences, isKnown, type KnownRate, standingLook, standingOf } from './standing';
import './rate-panel.css';

/** The rate of one marketplace, with what it is held against. */
export interface RateShown {
  readonly rate: Rate;
  readonly goals: Goals;
  readonly windowDays: number;
  /** The marketplace's name; null while there is only one and nobody needs to be told. */
  readonly marketplace: Value | null;
}

/** Where the seller stands: the rate in figures, as a bar and in words. Nothing while nothing is counted. */
export function RatePanel({ rate, goals, windowDays, marketplace }: RateShown) {
  const say = useSay();
  const { language } = useTexts();
  if (!isKnown(rate)) return null;
  const standing = standingOf(rate, goals.target);
  const { icon, tone, word } = standingLook[standing];
  const share = (part: number) => percentage(part, language);

  return (
    <section className="rate" aria-labelledby="rate-title" data-standing={standing}>
      <div className="rate-head">
        <h2 id="rate-title">
          {say(marketplace === null ? { key: 'popupRateTitle' } : { key: 'popupRateTitleOf', values: [marketplace] })}
        </h2>
        <span className="chip toned washed" data-tone={tone}>
          <Icon name={icon} />
          {say(word)}
        </span>
      </div>
      <p className="rate-figure">
        {measuredPercentage(rate.low, language)}
        {isRange(rate) && <span className="rate-upto"> – {measuredPercentage(rate.high, language)}</span>}
      </p>
      <RateMeter rate={rate} goals={goals} />
      <ul className="rate-words">
        {consequences(rate, goals.target, share).map((phrase) => (
          <li key={phrase.key}>
            <Said phrase={phrase} strong />
          </li>
        ))}
      </ul>
      <p className="rate-scope">
        {say({ key: 'popupScope', values: [rate.counted, windowDays], count: rate.counted })}
      </p>
    </section>
  );
}

function isRange(rate: KnownRate): boolean {
  return rate.high > rate.low;
}
