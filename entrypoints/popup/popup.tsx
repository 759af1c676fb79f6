import { PopupView, type PopupViewProps } from '@/components/popup-view';
import { TextsProvider } from '@/components/said';
import type { PopupContent } from './content-of';

type Actions = Pick<PopupViewProps, 'onEnable' | 'onShow' | 'onOptions' | 'onLooked' | 'onAccount' | 'onAllow'>;

/** The popup: what was kept from before, and then what was read, in the same elements; a picture of it without actions. */
export function Popup({ texts, view, ...props }: PopupContent & Pick<PopupViewProps, 'now'> & Partial<Actions>) {
  return (
    <TextsProvider texts={texts}>
      <PopupView {...noActions} {...view} {...props} />
    </TextsProvider>
  );
}

const ignore = () => {};
const noActions: Actions = {
  onEnable: ignore,
  onShow: ignore,
  onOptions: ignore,
  onLooked: ignore,
  onAccount: ignore,
  onAllow: ignore,
};
