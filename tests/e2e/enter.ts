import type { Locator } from '@playwright/test';

/** Replaces what stands in a field of ours by typing, as a person does: what a script enters some do not notice. */
export async function enter(field: Locator, text: string): Promise<void> {
  await field.selectText();
  await field.page().keyboard.type(text);
}
