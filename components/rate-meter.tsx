import { percentage } from './figures';
import { Hint } from './hint';
import { placeOn, scaleFor } from './meter-scale';
import { useSay, useTexts } from './said';
import { type KnownRate, standingOf } from './standing';
import './rate-meter.css';

/** What a rate is held against, as shares of 1. */
export interface Goals {
  readonly target: number;
  /** The second goal, which earns shorter promises; null where the policy has none. */
  readonly second: { readonly tracked: number; readonly onTime: number } | null;
}

/** Nearer to each other than so many hundredths of the bar, two labels would touch. */
const roomForLabel = 13;

/** The rate as a bar: filled to what is sure, hatched where packages can't be verified, with the goals marked. */
export function RateMeter({ rate, goals }: { rate: KnownRate; goals: Goals }) {
  const say = useSay();
  const { language } = useTexts();
  const scale = scaleFor(rate.low);
  const share = (part: number) => percentage(part, language);
  const low = placeOn(scale, rate.low);
  const high = placeOn(scale, rate.high);
  const target = placeOn(scale, goals.target);
  const second = goals.second && placeOn(scale, goals.second.tracked);
  const isSecondSaid = second !== null && second - target > roomForLabel;
  const last = isSecondSaid ? second : target;
  const said =
    rate.high > rate.low ? say({ key: 'popupRange', values: [share(rate.low), share(rate.high)] }) : share(rate.low);

  return (
    <div className="meter" data-standing={standingOf(rate, goals.target)}>
      {/* biome-ignore lint/a11y/useSemanticElements: the browser's own meter can't be drawn as a range with marks on it. */}
      <div
        className="meter-track"
        role="meter"
        aria-label={say({ key: 'popupRateTitle' })}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(rate.low * 1000) / 10}
        aria-valuetext={said}
      >
        <span className="meter-bar">
          <span className="meter-sure" style={{ width: `${low}%` }} />
          <span className="meter-unsure" style={{ insetInlineStart: `${low}%`, width: `${high - low}%` }} />
        </span>
        <span className="meter-mark" style={{ insetInlineStart: `${target}%` }} />
        {second !== null && (
          <span className="meter-mark meter-mark-second" style={{ insetInlineStart: `${second}%` }} />
        )}
      </div>
      <div className="meter-scale">
        <span>{share(scale.from)}</span>
        <Hint
          className="meter-label"
          place={target}
          text={say({ key: 'popupTargetHint', values: [share(goals.target)] })}
        >
          {share(goals.target)}
        </Hint>
        {goals.second && isSecondSaid && (
          <Hint
            className="meter-label meter-label-second"
            place={last}
            text={say({ key: 'popupSecondHint', values: [share(goals.second.tracked), share(goals.second.onTime)] })}
          >
            {share(goals.second.tracked)}
          </Hint>
        )}
        {100 - last > roomForLabel && <span>{share(1)}</span>}
      </div>
    </div>
  );
}
