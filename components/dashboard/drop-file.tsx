import { type DragEvent, useId, useState } from 'react';
import type { Phrase } from '@/utils/i18n';
import { Icon } from '../icon';
import { useSay } from '../said';
import './drop-file.css';

interface DropFileProps {
  readonly label: Phrase;
  readonly hint: Phrase;
  /** The endings the file picker offers, e.g. `.csv,.txt`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/**
 * Takes a file: dropped, or chosen with the browser's own picker. Of several dropped at once none is taken, because
 * which of them comes first is the system's choice, not the seller's.
 */
export function DropFile({ label, hint, accept, onFile }: DropFileProps) {
  const say = useSay();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [areSeveral, setSeveral] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  function take(files: FileList) {
    setSeveral(files.length > 1);
    if (files.length === 1) onFile(files[0]!);
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
      {areSeveral && (
        <p className="drop-refused" role="alert">
          <Icon name="cross-ring" />
          {say({ key: 'dashboardOneFile' })}
        </p>
      )}
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
          const file = target.files?.[0];
          // The same file may be chosen again after it was changed.
          target.value = '';
          setSeveral(false);
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
