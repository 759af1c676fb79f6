import { Select } from '@base-ui/react/select';
import { Icon } from './icon';
import './choice.css';

/** One thing to choose, with its words. */
export interface ChoiceItem<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly items: readonly ChoiceItem<Value>[];
  readonly onChange: (value: Value) => void;
  /** True when the choice differs from what it would be by itself. */
  readonly isOwn?: boolean;
}

/** A list that opens to choose one of a few things. */
export function Choice<Value extends string>({ label, value, items, onChange, isOwn = false }: ChoiceProps<Value>) {
  return (
    <Select.Root items={items} value={value} onValueChange={(next) => next !== null && onChange(next as Value)}>
      <Select.Trigger className="choice" aria-label={label} data-own={isOwn || undefined}>
        <Select.Value />
        <Select.Icon className="choice-icon">
          <Icon name="chevron" />
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="choice-place" alignItemWithTrigger={false} sideOffset={4}>
          <Select.Popup className="choice-popup">
            <Select.List>
              {items.map((item) => (
                <Select.Item key={item.value} value={item.value} className="choice-item">
                  <Select.ItemIndicator>
                    <Icon name="check" />
                  </Select.ItemIndicator>
                  <Select.ItemText className="choice-text">{item.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
