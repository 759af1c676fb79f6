import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { launchFirefox } from './launch-firefox';

const tracking = 'input[data-test-id="text-input-tracking-id"]';
const carrier = '[data-test-id="tvs-carrier-dropdown"] > select';

/** The field's accessible description, which says what the note says. */
async function description(page: Page): Promise<string> {
  return page.$eval(tracking, (field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );
}

test('Firefox checks while typing, takes a carrier change, and logs what was confirmed', async () => {
  const firefox = await launchFirefox();
  try {
    const first = await firefox.openOrder('112-0000001-0000017');
    await first.type(tracking, '1Z');
    await expect.poll(() => description(first)).toContain('This is a UPS number');
    await first.type(tracking, '5R89390357567127');
    await first.select(carrier, 'UPS');
    await expect.poll(() => description(first)).toContain('awaiting scan');
    await first.click('[data-test-id="confirm-shipment-button-action"] input');
    await first.waitForSelector('.a-alert-success');

    // That the log holds it shows where the same number is entered again.
    const second = await firefox.openOrder('112-0000002-0000025', { packages: [{ carrier: 'UPS' }] });
    await second.type(tracking, '1Z5R89390357567127');
    await second.click('.practice-header');
    await expect.poll(() => description(second)).toContain('112-0000001-0000017');
    expect(firefox.complaints).toEqual([]);
  } finally {
    await firefox.close();
  }
});
