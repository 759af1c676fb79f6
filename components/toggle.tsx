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
    <button
      type="button"
      role="switch"
      className="toggle"
      aria-checked={on}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <span className="toggle-thumb" />
    </button>
  );
}
