import type { Phrase } from '@/utils/i18n';
import { Icon } from '../icon';
import { useSay } from '../said';
import './told.css';

/** What became of the last thing the seller did. */
export interface Outcome {
  readonly tone: 'ok' | 'error';
  readonly phrase: Phrase;
  /** How to take it back, where that is possible. */
  readonly undo?: () => void;
}

/** Tells it, until it is closed or something else is told. Its place is always there, so that it is read out. */
export function Told({ outcome, onClose }: { outcome: Outcome | null; onClose: () => void }) {
  const say = useSay();
  return (
    <div className="told-place" role={outcome?.tone === 'error' ? 'alert' : 'status'}>
      {outcome && (
        <div className="told" data-tone={outcome.tone}>
          <Icon name={outcome.tone === 'ok' ? 'check' : 'cross-ring'} tone={outcome.tone} />
          <p>{say(outcome.phrase)}</p>
          {outcome.undo && (
            <button type="button" className="told-undo" onClick={outcome.undo}>
              {say({ key: 'dashboardUndo' })}
            </button>
          )}
          <button type="button" className="plain-icon" aria-label={say({ key: 'dashboardClose' })} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}
