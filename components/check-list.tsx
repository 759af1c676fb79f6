import type { FindingCode } from '@/utils/check/finding';
import { nameOfFinding, whyOfFinding } from '@/utils/check/finding-name';

import { useSay } from './said';
import { Toggle } from './toggle';

interface CheckListProps<Code extends FindingCode> {
  /** The checks that may be turned off. */
  readonly checks: readonly Code[];
  readonly off: readonly Code[];
  readonly onChange: (off: Code[]) => void;
}

/** The checks a seller may turn off, each with the reason why it is there. */
export function CheckList<Code extends FindingCode>({ checks, off, onChange }: CheckListProps<Code>) {
  const say = useSay();
  return (
    <div>
      {checks.map((code) => (
        <div key={code} className="setting">
          <div>
            <p className="setting-name" id={`check-${code}`}>
              {say(nameOfFinding(code))}
            </p>
            <p className="setting-text" id={`check-${code}-why`}>
              {say(whyOfFinding(code))}
            </p>
          </div>
          <Toggle
            on={!off.includes(code)}
            labelledBy={`check-${code}`}
            describedBy={`check-${code}-why`}
            onChange={(on) => onChange(on ? off.filter((one) => one !== code) : [...off, code])}
          />
        </div>
      ))}
    </div>
  );
}
