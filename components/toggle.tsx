import { Switch } from '@base-ui/react/switch';
import './toggle.css';

interface ToggleProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** The id of the element that names it. */
  readonly labelledBy?: string;
  readonly label?: string;
  readonly describedBy?: string;
}

/** A switch: takes effect at once. */
export function Toggle({ on, onChange, label, labelledBy, describedBy }: ToggleProps) {
  return (
    <Switch.Root
      className="toggle"
      checked={on}
      onCheckedChange={onChange}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <Switch.Thumb className="toggle-thumb" />
    </Switch.Root>
  );
}
