import type { MessageKey } from '@/utils/i18n';
import { useSay } from '../said';

/** How many packages our checks judged rightly and wrongly, for the days a report covers. */
export interface ScoreShown {
  readonly predicted: number;
  readonly missed: number;
  readonly unverified: number;
  readonly unforeseeable: number;
  readonly didNotComeTrue: number;
  readonly notLogged: number;
  readonly rightlyQuiet: number;
}

const lines: readonly (readonly [part: keyof ScoreShown, name: MessageKey, text: MessageKey])[] = [
  ['predicted', 'dashboardScorePredicted', 'dashboardScorePredictedText'],
  ['missed', 'dashboardScoreMissed', 'dashboardScoreMissedText'],
  ['didNotComeTrue', 'dashboardScoreFalse', 'dashboardScoreFalseText'],
  ['unverified', 'dashboardScoreUnverified', 'dashboardScoreUnverifiedText'],
  ['unforeseeable', 'dashboardScoreUnforeseeable', 'dashboardScoreUnforeseeableText'],
  ['notLogged', 'dashboardScoreNotLogged', 'dashboardScoreNotLoggedText'],
  ['rightlyQuiet', 'dashboardScoreQuiet', 'dashboardScoreQuietText'],
];

/** The honest score: what the checks foresaw, what they missed, and which of their warnings did not come true. */
export function ScoreList({ score }: { score: ScoreShown }) {
  const say = useSay();
  return (
    <div className="score">
      <h3>{say({ key: 'dashboardScore' })}</h3>
      <dl>
        {lines.map(([part, name, text]) => (
          <div key={part} data-part={part}>
            <dt>{say({ key: name })}</dt>
            <dd>
              <b>{score[part]}</b>
              <span>{say({ key: text })}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
