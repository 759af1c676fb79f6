import type { Phrase } from '@/utils/i18n';
import { Icon } from './icon';
import { useSay } from './said';
import './search-box.css';

interface SearchBoxProps {
  /** What can be searched for. */
  readonly label: Phrase;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A field to search a list by, at each key. */
export function SearchBox({ label, text, onText }: SearchBoxProps) {
  const say = useSay();
  return (
    <div className="search-box">
      <Icon name="search" tone="soft" />
      <input
        type="search"
        aria-label={say(label)}
        placeholder={say(label)}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onText(target.value)}
      />
    </div>
  );
}
