import { carrierNamed, isOther } from '@/utils/carriers/name';
import type { Choice, Make } from '../field';

// Amazon UI hangs a list's entries at the end of the body, named after the list, once it was opened (one author, bulk
// page). The only such list we read is the carriers'.
const entry = 'a[id^="CarrierListDropdown-"]';

/** Amazon UI's list without a native one under it: the chosen entry stands on its button. */
export const popoverList: Make = {
  isOf: (field) => field.matches('.a-dropdown-container'),
  control: (list) => list.querySelector<HTMLElement>('button, [tabindex]') ?? list,
  value: (list) => chosenIn(list)?.value ?? '',
  choices,
  chosen: chosenIn,
  write: (list, value) =>
    entriesOf(list)
      .find((it) => textOf(it) === value)
      ?.click(),
};

function entriesOf(list: HTMLElement): HTMLElement[] {
  return [...list.ownerDocument.querySelectorAll<HTMLElement>(entry)];
}

/** Nothing before the list was opened for the first time. */
function choices(list: HTMLElement): readonly Choice[] {
  const names = entriesOf(list).map(textOf);
  // The first may be no carrier but an invitation to choose one, in whatever language.
  return (isKnown(names[0] ?? '') ? names : names.slice(1)).map(choiceOf);
}

function chosenIn(list: HTMLElement): Choice | undefined {
  const name = textOf(list.querySelector('.a-dropdown-prompt'));
  return isKnown(name) || choices(list).some(({ text }) => text === name) ? choiceOf(name) : undefined;
}

const isKnown = (name: string) => isOther(name) || carrierNamed(name) !== null;
const choiceOf = (text: string): Choice => ({ value: text, text });
const textOf = (element: Element | null) => (element?.textContent ?? '').trim();
