import { counted, type Phrase } from '@/utils/i18n';
import type { Rate } from '@/utils/vtr/rate';
import { percentage } from '../figures';
import type { Goals } from '../rate-meter';
import { useSay, useTexts } from '../said';
import { isKnown, standingOf } from '../standing';

interface SecondGoalProps {
  readonly goal: NonNullable<Goals['second']>;
  /** The same packages as everywhere, against the share of tracked ones that the goal wants. */
  readonly rate: Rate;
}

/** What the second goal takes, how far its share of tracked packages is met, and that its other half is not seen here. */
export function SecondGoal({ goal, rate }: SecondGoalProps) {
  const say = useSay();
  const { language } = useTexts();
  const [tracked, onTime] = [percentage(goal.tracked, language), percentage(goal.onTime, language)];
  const sentences: readonly Phrase[] = [
    { key: 'popupSecondHint', values: [tracked, onTime] },
    ...standing(rate, goal.tracked, tracked),
    { key: 'dashboardOnTimeUnseen' },
  ];
  return <p className="overview-second">{sentences.map((one) => say(one)).join(language === 'en' ? ' ' : '')}</p>;
}

function standing(rate: Rate, target: number, share: string): readonly Phrase[] {
  if (!isKnown(rate)) return [];
  const where = standingOf(rate, target);
  if (where === 'on-target') return [{ key: 'dashboardSecondMet', values: [share, rate.buffer] }];
  if (where === 'at-risk') return [{ key: 'dashboardSecondOpen', values: [share] }];
  return rate.cleanToRecover === null ? [] : [counted('dashboardSecondMissed', rate.cleanToRecover, share)];
}
