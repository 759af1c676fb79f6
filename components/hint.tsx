import { type KeyboardEvent, type ReactNode, useState } from 'react';
import './hint.css';

interface HintProps {
  readonly text: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Where along its parent, which must be positioned, the word is centred, in percent. */
  readonly place: number;
}

/**
 * A word with an explanation that shows on hovering, on focus and on tapping, and goes with Escape; read aloud as the
 * word's description. It never reaches beyond the sides of what the word stands along.
 */
export function Hint({ text, children, className, place }: HintProps) {
  const [isOpen, setOpen] = useState(false);
  const insetInlineStart = `${place}%`;
  const open = () => setOpen(true);
  const close = () => setOpen(false);
  // The browser would close the whole popup.
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return (
    <span onPointerEnter={open} onPointerLeave={close}>
      <button
        type="button"
        className={className ? `hint ${className}` : 'hint'}
        aria-description={text}
        style={{ insetInlineStart }}
        onFocus={open}
        onBlur={close}
        onClick={open}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {isOpen && (
        <span className="hint-popup" style={{ insetInlineStart, translate: `-${place}%` }} aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  );
}
