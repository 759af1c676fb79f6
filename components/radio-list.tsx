import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import './radio-list.css';

/** One thing to choose, with its words and, where the words don't do, an explanation. */
interface RadioItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly text?: string;
  /** The language of its label, where that is not the surface's own. */
  readonly lang?: string;
}

interface RadioListProps<Value extends string> {
  /** The id of the heading that names the group. */
  readonly labelledBy: string;
  readonly value: Value;
  readonly items: readonly RadioItem<Value>[];
  readonly onChange: (value: Value) => void;
  /** In a row where labels are short; below one another where they are explained. */
  readonly layout: 'row' | 'column';
}

/** A few things of which one is chosen, all in sight. */
export function RadioList<Value extends string>({ labelledBy, value, items, onChange, layout }: RadioListProps<Value>) {
  return (
    <RadioGroup
      className="radios"
      data-layout={layout}
      aria-labelledby={labelledBy}
      value={value}
      onValueChange={(next) => onChange(next as Value)}
    >
      {items.map((item) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: Base UI renders the control, a real radio button, inside.
        <label key={item.value} className="radio" lang={item.lang}>
          <Radio.Root value={item.value} className="radio-ring">
            <Radio.Indicator className="radio-dot" />
          </Radio.Root>
          <span>
            <span className="radio-label">{item.label}</span>
            {item.text && <span className="radio-text">{item.text}</span>}
          </span>
        </label>
      ))}
    </RadioGroup>
  );
}
