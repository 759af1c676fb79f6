import { expect, type Locator, type Page } from '@playwright/test';
import type { PracticePackage, Scenario } from '../fixtures/replica/scenario';
import { type OrderForm, practiceHost } from '../fixtures/replica/serve-replica';
import { doubleClick } from './double-click';
import type { Extension } from './launch-extension';
import { clickNode, readNotes, type SeenButton, type SeenNote } from './pierce';

/** Seller Central's confirm or edit page in the hands of a seller. */
export class OrderPage {
  private opened: Page | null = null;
  readonly extension: Extension;

  constructor(extension: Extension) {
    this.extension = extension;
  }

  get page(): Page {
    if (!this.opened) throw new Error('open() the order first');
    return this.opened;
  }

  /** Opens an order in a tab of its own and waits until its form is there. */
  async open(
    scenario: Partial<Scenario> = {},
    orderId = '112-0000001-0000017',
    page: OrderForm = 'confirm',
    host?: string,
  ) {
    this.extension.setScenario(scenario);
    this.opened = await this.extension.openOrder(orderId, page, host);
    if (!scenario.withoutFields) await expect(this.tracking()).toBeVisible();
    return this;
  }

  /** Opens any page of Seller Central's, which need not hold a form. */
  async openAddress(address: string, scenario: Partial<Scenario> = {}) {
    this.extension.setScenario(scenario);
    this.opened = await this.extension.openAddress(address);
    return this;
  }

  async close(): Promise<void> {
    await this.opened?.close();
    this.opened = null;
  }

  private card(place: number): Locator {
    return this.page.locator(`[data-practice-package="${place}"]`);
  }

  tracking(place = 1): Locator {
    return this.card(place).locator('[data-test-id="text-input-tracking-id"], [name="parcel-tracking-id"]');
  }

  carrier(place = 1): Locator {
    return this.card(place).locator('[data-test-id="tvs-carrier-dropdown"] > select');
  }

  service(place = 1): Locator {
    return this.card(place).locator('[id^="shipping-service-dropdown"]');
  }

  typedCarrier(place = 1): Locator {
    return this.card(place).locator('[data-test-id="text-input-carrier"]');
  }

  typedService(place = 1): Locator {
    return this.card(place).locator('input[data-test-id="shipping-service"]');
  }

  noTracking(place = 1): Locator {
    return this.card(place).locator('#missing-tracking-id-checkbox');
  }

  /** Types key by key at the end of what stands in the field, with `pause` milliseconds after each key. */
  async type(text: string, place = 1, pause = 0): Promise<void> {
    await this.tracking(place).focus();
    await this.page.keyboard.press('End');
    await this.page.keyboard.type(text, { delay: pause });
    await this.shown();
  }

  /** Pastes as a person does: the text lies in the clipboard and the keys are pressed. */
  async paste(text: string, place = 1): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.tracking(place).focus();
    const pasted = await this.page.evaluateHandle(() => ({
      done: new Promise<void>((resolve) => {
        addEventListener('input', () => resolve(), { capture: true, once: true });
      }),
    }));
    await this.page.keyboard.press('ControlOrMeta+V');
    // A browser may answer the keys before it has pasted.
    await pasted.evaluate(({ done }) => done);
    await this.shown();
  }

  /** Waits until the page has shown what was entered, and we have judged it: right after that frame. */
  async shown(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)))),
    );
  }

  /** Leaves the field as a person does, with the mouse on an empty part of the page. */
  async leave(): Promise<void> {
    await this.page.locator('.practice-header').click();
  }

  async confirm(): Promise<void> {
    await this.page.locator('[data-test-id="confirm-shipment-button-action"], [name="dispatch"]').click();
  }

  /** What React holds: what Amazon would be sent. */
  async held(place = 1): Promise<PracticePackage> {
    const held = await this.page.evaluate((at) => window.practice?.packages[at], place - 1);
    if (!held) throw new Error(`The practice page holds no package ${place}`);
    return held;
  }

  async notes(place = 1): Promise<readonly SeenNote[]> {
    return (await readNotes(this.page)).filter((note) => note.package === place);
  }

  /** The codes of all findings of a package, from top to bottom. */
  async codes(place = 1): Promise<readonly string[]> {
    return (await this.notes(place)).flatMap((note) => note.findings.map(({ code }) => code));
  }

  /** The states of a package's notes; `hidden` when there is none. */
  async states(place = 1): Promise<readonly string[]> {
    return (await this.notes(place)).map(({ state }) => state);
  }

  /** Everything the notes of a package say. */
  async text(place = 1): Promise<string> {
    return (await this.notes(place)).map(({ text }) => text).join(' ');
  }

  /** Waits for a button in a package's notes: a fix by its kind, any other by its text. */
  async button(what: string | RegExp, place = 1): Promise<SeenButton> {
    const matches = ({ fix, text }: SeenButton) => (typeof what === 'string' ? fix === what : what.test(text));
    let found: SeenButton | undefined;
    await expect(async () => {
      const buttons = (await this.notes(place)).flatMap(({ buttons }) => buttons);
      found = buttons.find(matches);
      expect(found, `a button ${what} among ${JSON.stringify(buttons)}`).toBeTruthy();
    }).toPass();
    return found as SeenButton;
  }

  /** Clicks a fix (by kind) or another button (by text) of a package's notes with the mouse. */
  async click(what: string | RegExp, place = 1): Promise<void> {
    const { backendNodeId } = await this.button(what, place);
    await clickNode(this.page, backendNodeId);
  }

  /** The same with a double click. */
  async doubleClick(what: string | RegExp): Promise<void> {
    const { backendNodeId } = await this.button(what);
    await clickNode(this.page, backendNodeId, (x, y) => doubleClick(this.page, x, y));
  }

  /** Goes to another address without loading a document, as Seller Central does. */
  async goInApp(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, new URL(path, practiceHost).pathname);
  }
}
