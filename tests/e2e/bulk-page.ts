import { expect, type Locator } from '@playwright/test';
import type { Scenario } from '../fixtures/replica/scenario';
import { bulkAddress } from '../fixtures/replica/serve-replica';
import { OrderPage } from './order-page';
import type { SeenNote } from './pierce';

/** The page that confirms many orders, in the hands of a seller. A row is what a package is on the page of one order. */
export class BulkPage extends OrderPage {
  static orderId(row: number): string {
    return `112-0000000-${String(row).padStart(7, '0')}`;
  }

  /** Opens the page with `count` rows; the scenario's packages are the rows, the first one's carrier is all rows'. */
  async openRows(count: number, scenario: Partial<Scenario> = {}, form: 'path' | 'query' = 'path') {
    const orderIds = Array.from({ length: count }, (_, index) => BulkPage.orderId(index + 1));
    await this.openAddress(bulkAddress(orderIds, form), scenario);
    return this;
  }

  row(place: number): Locator {
    return this.page.locator(`[data-practice-package="${place}"]`);
  }

  /** Chooses the carrier of all rows as a person does, in the popover. */
  async choose(name: string): Promise<void> {
    await this.page.locator('.a-dropdown-container button').click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  get submit(): Locator {
    return this.page.locator('[data-test-id="bulk-confirm-shipment-submit"] input, kat-button');
  }

  /** The line beside the button, once it is there. */
  async summary(): Promise<SeenNote> {
    let seen: SeenNote | undefined;
    await expect(async () => {
      [seen] = await this.notes(0);
      expect(seen, 'a summary').toBeTruthy();
    }).toPass();
    return seen!;
  }

  /** Which row has the focus in its field; 0 where none has. */
  async focusedRow(): Promise<number> {
    return this.page.evaluate(() =>
      Number(document.activeElement?.closest('[data-practice-package]')?.getAttribute('data-practice-package') ?? 0),
    );
  }
}
