import type { Page } from '@playwright/test';
import { enter } from '../tests/e2e/enter';
import type { Extension } from '../tests/e2e/launch-extension';
import { word } from '../tests/e2e/word';
import type { Take } from './tour-take';

/**
 * Pictures of one account merged into another: the question, the work with the way to stop it, and what is said when it
 * is done. Afterwards all is logged under the first account again.
 *
 * @param confirm confirms an order, which is logged under the account that was added
 */
export async function takeAccountMerge(
  extension: Extension,
  language: 'en' | 'zh',
  confirm: () => Promise<void>,
  take: Take,
): Promise<void> {
  const tongue = language === 'zh' ? 'zh_CN' : 'en';
  const said = (key: Parameters<typeof word>[0], values: readonly string[] = []) => word(key, values, tongue);
  const name = language === 'zh' ? '玩具店' : 'Toy shop';
  const options = await extension.openOwn('options.html');
  await options.setViewportSize({ width: 1000, height: 800 });
  await options.emulateMedia({ reducedMotion: 'reduce' });
  await enter(options.getByRole('textbox', { name: said('optionsAccountAdd') }), name);
  await options.getByRole('button', { name: said('optionsAccountAddNow'), exact: true }).click();
  await options.getByRole('button', { name: said('optionsAccountMergeOf', [name]) }).waitFor();
  await confirm();
  await options.reload();

  const merge = options.getByRole('button', { name: said('optionsAccountMergeOf', [name]) });
  await merge.scrollIntoViewIfNeeded();
  await merge.click();
  const question = options.getByRole('alertdialog');
  await question.waitFor();
  await take(`options-${language}-merge-question`, (path) => options.screenshot({ path }));

  const goOn = await holdBreaths(options);
  await question.getByRole('button', { name: said('optionsAccountMergeNow'), exact: true }).click();
  const stop = options.getByRole('button', { name: said('optionsAccountMergeEnd') });
  await stop.waitFor();
  await question.waitFor({ state: 'detached' });
  const accounts = options.locator('#accounts');
  await take(`options-${language}-merging`, (path) => accounts.screenshot({ path }));
  await goOn();
  await stop.waitFor({ state: 'detached' });
  await take(`options-${language}-merged`, (path) => accounts.screenshot({ path }));
  await options.close();
}

/** Long work takes a breath after each step. Of so few packages it is done at once, so that none could look at it: it waits in the first. */
async function holdBreaths(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const usual = globalThis.setTimeout;
    const held: (() => void)[] = [];
    // Methods, because the tool that runs the tour would give functions a name by means the page hasn't got.
    Object.assign(globalThis, {
      setTimeout(work: () => void, after?: number) {
        return after === undefined ? held.push(work) : usual(work, after);
      },
      goOn() {
        globalThis.setTimeout = usual;
        for (const work of held) work();
      },
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { goOn(): void }).goOn());
}
