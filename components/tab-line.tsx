import type { Phrase } from '@/utils/i18n';
import { Icon, type IconName, type Tone } from './icon';
import { useSay } from './said';
import './tab-line.css';

/**
 * What the open tab is to us. `unanswered`: nobody answered in it and its address is not ours to see, so it is either
 * no order page, or one that was open before the extension was installed or updated. `waiting`: an order page whose fields
 * may still come. `unlogged`: checked by fields that the seller showed, without the button that confirms. `done`: the
 * page took what was confirmed, and its form is gone.
 */
export type TabState =
  | 'asking'
  | 'waiting'
  | 'checking'
  | 'unlogged'
  | 'done'
  | 'off'
  | 'elsewhere'
  | 'unrecognised'
  | 'reload'
  | 'unanswered';

const looks: Readonly<
  Record<Exclude<TabState, 'asking'>, { icon: IconName; tone: Tone; word: Phrase; show?: Phrase }>
> = {
  waiting: { icon: 'eye', tone: 'soft', word: { key: 'popupTabWaiting' } },
  checking: { icon: 'eye', tone: 'ok', word: { key: 'popupTabChecking' } },
  unlogged: {
    icon: 'eye',
    tone: 'soft',
    word: { key: 'popupTabUnlogged' },
    show: { key: 'popupShowButton' },
  },
  done: { icon: 'dash', tone: 'soft', word: { key: 'popupTabDone' } },
  off: { icon: 'pause', tone: 'soft', word: { key: 'popupTabOff' } },
  elsewhere: { icon: 'dash', tone: 'soft', word: { key: 'popupTabElsewhere' } },
  unrecognised: {
    icon: 'question',
    tone: 'soft',
    word: { key: 'popupTabUnrecognised' },
    show: { key: 'popupShowFields' },
  },
  reload: { icon: 'reload', tone: 'warning', word: { key: 'popupTabReload' } },
  unanswered: { icon: 'dash', tone: 'soft', word: { key: 'popupTabUnanswered' } },
};

interface TabLineProps {
  readonly state: TabState;
  /** Where the seller chooses the sites we work on. */
  readonly sites: string;
  readonly onShow: () => void;
}

/**
 * Whether the open tab is being checked, in one line that keeps its height until the tab has answered. Of a tab whose
 * address we may not see, it says where another country's site is switched on; where the seller can help with it, there is
 * a button to begin.
 */
export function TabLine({ state, sites, onShow }: TabLineProps) {
  const say = useSay();
  const look = state === 'asking' ? null : looks[state];
  return (
    <div className="tab-line toned washed" data-tab={state} data-tone={look?.tone}>
      <p role="status">
        {look && (
          <>
            <Icon name={look.icon} tone={look.tone} />
            <span>{say(look.word)}</span>
          </>
        )}
      </p>
      {state === 'unanswered' && (
        <a href={sites} target="_blank" rel="noreferrer">
          {say({ key: 'popupWhereYouSell' })}
        </a>
      )}
      {look?.show && (
        <button type="button" className="button" onClick={onShow}>
          {say(look.show)}
        </button>
      )}
    </div>
  );
}
