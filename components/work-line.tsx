import { Progress } from '@base-ui/react/progress';
import type { Phrase } from '@/utils/i18n';
import { percentage } from './figures';
import { useSay, useTexts } from './said';
import './work-line.css';

/** A long piece of work under way. */
export interface WorkShown {
  readonly phrase: Phrase;
  /** How much is done, between 0 and 1. */
  readonly share: number;
  readonly cancel: () => void;
}

interface WorkLineProps {
  readonly work: WorkShown;
  /** What ends it is called so, where ending it is more than going back to what was. */
  readonly cancelWord?: Phrase;
}

/** How far a long piece of work is, and the way to end it. */
export function WorkLine({ work, cancelWord = { key: 'dashboardCancel' } }: WorkLineProps) {
  const say = useSay();
  const { language } = useTexts();
  return (
    <div className="work">
      <Progress.Root className="work-progress" value={Math.round(work.share * 100)}>
        <Progress.Label>{say(work.phrase)}</Progress.Label>
        <span className="work-share" aria-hidden="true">
          {percentage(Math.floor(work.share * 100) / 100, language)}
        </span>
        <Progress.Track className="work-track">
          <Progress.Indicator className="work-bar" />
        </Progress.Track>
      </Progress.Root>
      <button type="button" className="button" onClick={work.cancel}>
        {say(cancelWord)}
      </button>
    </div>
  );
}
