import type { MessageKey } from '@/utils/i18n';
import { moment } from '../figures';
import { Icon } from '../icon';
import { useSay, useTexts } from '../said';
import { stateLook } from '../state-look';
import { TrackingNumber } from '../tracking-number';
import type { HistoryStep } from './order-row';

const words: Readonly<Record<HistoryStep['kind'], MessageKey>> = {
  confirmed: 'dashboardConfirmed',
  edited: 'dashboardEdited',
  reported: 'dashboardReported',
};

/** What happened to a package, the newest first: what changed, and what it was before. */
export function HistoryList({ steps }: { steps: readonly HistoryStep[] }) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <ol className="history" reversed>
      {[...steps].reverse().map((step) => (
        <li key={`${step.at}-${step.kind}`} data-tone={stateLook[step.state].tone}>
          <p className="history-head">
            <b>{say({ key: words[step.kind] })}</b>
            <time dateTime={new Date(step.at).toISOString()}>{moment(step.at, language)}</time>
          </p>
          <p className="history-what">
            {step.carrier.before !== undefined && <del>{step.carrier.before || '–'}</del>}
            {step.carrier.before !== undefined && <Became />}
            <span>{step.carrier.after || '–'}</span>
          </p>
          <p className="history-what">
            {step.number.before && (
              <del>
                <Given groups={step.number.before} />
              </del>
            )}
            {step.number.before && <Became />}
            <span>
              <Given groups={step.number.after} />
            </span>
          </p>
          <p className="history-state">
            <Icon name={stateLook[step.state].icon} tone={stateLook[step.state].tone} />
            {say(stateLook[step.state].word)}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Became() {
  const say = useSay();
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="unseen">{say({ key: 'dashboardBecame' })}</span>
    </>
  );
}

function Given({ groups }: { groups: readonly string[] }) {
  const say = useSay();
  return groups.length > 0 ? <TrackingNumber groups={groups} /> : say({ key: 'popupNoNumber' });
}
