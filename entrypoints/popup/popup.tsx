import { PopupView, type PopupViewProps } from '@/components/popup-view';
import { TextsProvider } from '@/components/said';
import type { PopupContent } from './content-of';

type PopupProps = PopupContent &
  Pick<PopupViewProps, 'now' | 'onEnable' | 'onShow' | 'onOptions' | 'onLooked' | 'onAccount' | 'onAllow'>;

/** The popup: what was kept from before, and then what was read, in the same elements. */
export function Popup({ texts, view, ...props }: PopupProps) {
  return (
    <TextsProvider texts={texts}>
      <PopupView {...view} {...props} />
    </TextsProvider>
  );
}
