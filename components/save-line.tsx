import { Icon } from './icon';
import { useSay } from './said';
import './save-line.css';

/** What became of the last change. */
export type SaveState = 'idle' | 'saved' | 'refused';

/** Says quietly that a change was saved. That it was refused is too grave for this line; see the notice. */
export function SaveLine({ state }: { state: SaveState }) {
  const say = useSay();
  return (
    <span className="save-line" role="status" data-save={state}>
      {state === 'saved' && (
        <>
          <Icon name="check" tone="ok" />
          {say({ key: 'optionsSaved' })}
        </>
      )}
    </span>
  );
}
