import { type DragEvent, useId, useState } from 'react';
import type { Phrase } from '@/utils/i18n';
import { useSay } from '../said';
import './drop-file.css';

interface DropFileProps {
  readonly label: Phrase;
  readonly hint: Phrase;
  /** The endings the file picker offers, e.g. `.csv,.txt`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Takes a file: dropped, or chosen with the browser's own picker. */
export function DropFile({ label, hint, accept, onFile }: DropFileProps) {
  const say = useSay();
  const id = useId();
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the file input inside is everyone's.
    <div
      className="drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="drop-label" htmlFor={id}>
        {say(label)}
      </label>
      <p className="drop-hint" id={`${id}-hint`}>
        {say(hint)}
      </p>
      {/* The browser's own button speaks the browser's language, and not always ours. */}
      <label className="button" data-kind="main" htmlFor={id} aria-hidden="true">
        {say({ key: 'dashboardChooseFile' })}
      </label>
      <input
        id={id}
        type="file"
        className="drop-input"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was changed.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
