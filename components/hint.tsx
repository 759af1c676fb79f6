import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import './hint.css';

interface HintProps {
  readonly text: string;
  readonly children: ReactNode;
  readonly className?: string;
  /** Where along its parent the word is centred, in percent; in the flow when left out. */
  readonly place?: number;
}

/** A word with an explanation that shows on hovering, on focus and on tapping; read aloud as the word's description. */
export function Hint({ text, children, className, place }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        delay={200}
        closeOnClick={false}
        className={className ? `hint ${className}` : 'hint'}
        aria-description={text}
        style={place === undefined ? undefined : { insetInlineStart: `${place}%` }}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} collisionPadding={8}>
          <Tooltip.Popup className="hint-popup">{text}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
