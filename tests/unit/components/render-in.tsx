import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { TextsProvider } from '@/components/said';
import type { Language } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';

/** Renders a component in a language of the product, as its surface would. */
export function renderIn(language: Language, component: ReactElement) {
  return render(<TextsProvider texts={textsIn(language)}>{component}</TextsProvider>);
}
