import { measuredPercentage } from './figures';
import { Icon } from './icon';
import type { RateShown } from './rate-panel';
import { useSay, useTexts } from './said';
import { isKnown, standingLook, standingOf } from './standing';
import './rate-line.css';

/** A further marketplace's rate in one line: Amazon never adds up rates across marketplaces, and neither do we. */
export function RateLine({ rate, goals, marketplace }: RateShown) {
  const say = useSay();
  const { language } = useTexts();
  if (!isKnown(rate)) return null;
  const { icon, tone, word } = standingLook[standingOf(rate, goals.target)];
  return (
    <li className="rate-line">
      <Icon name={icon} tone={tone} />
      <span>{say(marketplace ?? { key: 'popupUnknownMarketplace' })}</span>
      <span className="rate-line-more">
        {say(word)} · {say({ key: 'popupPackages', values: [rate.counted], count: rate.counted })}
      </span>
      <b>{measuredPercentage(rate.low, language)}</b>
    </li>
  );
}
