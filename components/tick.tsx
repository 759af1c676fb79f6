import { Checkbox } from '@base-ui/react/checkbox';
import { Icon } from './icon';
import './tick.css';

interface TickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Its name, when no label element goes around it. */
  readonly label?: string;
}

/** A box to tick. */
export function Tick({ checked, onChange, label }: TickProps) {
  return (
    <Checkbox.Root className="tick" checked={checked} onCheckedChange={onChange} aria-label={label}>
      <Checkbox.Indicator className="tick-mark">
        <Icon name="check" />
      </Checkbox.Indicator>
    </Checkbox.Root>
  );
}
