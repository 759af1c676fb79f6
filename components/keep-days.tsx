import { NumberField } from '@base-ui/react/number-field';
import { useId, useState } from 'react';
import { tagOf } from '@/utils/i18n';
import { Icon } from './icon';
import { useSay, useTexts } from './said';
import './keep-days.css';

/** The fewest and the most days a log row can be kept. */
export interface KeepLimits {
  readonly least: number;
  readonly most: number;
}

interface KeepDaysProps {
  readonly days: number;
  readonly limits: KeepLimits;
  readonly onChange: (days: number) => void;
}

/** For how many days the log is kept. What can't be kept is told, not silently changed into something else. */
export function KeepDays({ days, limits, onChange }: KeepDaysProps) {
  const say = useSay();
  const { language } = useTexts();
  const id = useId();
  const [draft, setDraft] = useState<number | null>(days);
  const [shownFor, setShownFor] = useState(days);
  if (shownFor !== days) {
    setShownFor(days);
    setDraft(days);
  }
  const isKept = canBeKept(draft, limits);

  function commit(next: number | null) {
    setDraft(next);
    if (canBeKept(next, limits) && next !== days) onChange(next);
  }

  return (
    <div className="setting">
      <div>
        <label className="setting-name" htmlFor={id}>
          {say({ key: 'optionsKeep' })}
        </label>
        <p className="setting-text" id={`${id}-text`}>
          {say({ key: 'optionsKeepText', values: [limits.least] })}
        </p>
        <p className="keep-wrong" id={`${id}-wrong`} role="alert">
          {!isKept && (
            <>
              <Icon name="cross" />
              {say({ key: 'optionsKeepWrong', values: [limits.least, limits.most, days].map(String) })}
            </>
          )}
        </p>
      </div>
      <NumberField.Root
        id={id}
        className="keep"
        value={draft}
        min={limits.least}
        max={limits.most}
        step={1}
        largeStep={30}
        allowOutOfRange
        locale={tagOf(language)}
        format={{ useGrouping: false, maximumFractionDigits: 0 }}
        onValueChange={setDraft}
        onValueCommitted={commit}
      >
        <NumberField.Group className="keep-group">
          <NumberField.Decrement className="keep-step" aria-label={say({ key: 'optionsKeepLess' })}>
            <Icon name="dash" />
          </NumberField.Decrement>
          <NumberField.Input
            className="keep-input"
            aria-invalid={!isKept}
            aria-describedby={`${id}-text`}
            aria-errormessage={isKept ? undefined : `${id}-wrong`}
          />
          <NumberField.Increment className="keep-step" aria-label={say({ key: 'optionsKeepMore' })}>
            <Icon name="plus" />
          </NumberField.Increment>
        </NumberField.Group>
        <span>{say({ key: 'optionsKeepUnit' })}</span>
      </NumberField.Root>
    </div>
  );
}

function canBeKept(days: number | null, { least, most }: KeepLimits): days is number {
  return days !== null && Number.isInteger(days) && days >= least && days <= most;
}
