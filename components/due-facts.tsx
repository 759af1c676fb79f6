import { percentage } from './figures';
import { Said, useTexts } from './said';
import './due-facts.css';

/** The category that stands worst, with its own count. */
export interface WorstCategory {
  readonly name: string;
  /** Its careful share, 0–1. */
  readonly low: number;
  readonly counted: number;
}

interface DueFactsProps {
  /** Null where no category is known. */
  readonly worst: WorstCategory | null;
  /** How many packages were entered too recently for Amazon to show it; {@link mostAwaiting} where there may be more. */
  readonly awaiting: number;
}

/** So far the log counts them (`mostCounted` of `utils/log/due.ts`). */
const mostAwaiting = 100;

/** What goes with the rate: the worst category, and what Amazon does not show yet. */
export function DueFacts({ worst, awaiting }: DueFactsProps) {
  const { language } = useTexts();
  if (!worst && awaiting === 0) return null;
  return (
    <ul className="due-facts">
      {worst && (
        <li>
          <Said
            phrase={{
              key: 'popupWorst',
              values: [worst.name, percentage(worst.low, language), worst.counted],
              count: worst.counted,
            }}
            strong
          />
        </li>
      )}
      {awaiting > 0 && (
        <li>
          <Said
            phrase={
              awaiting < mostAwaiting
                ? { key: 'popupAwaiting', values: [awaiting], count: awaiting }
                : { key: 'popupAwaitingMany', values: [mostAwaiting] }
            }
            strong
          />
        </li>
      )}
    </ul>
  );
}
