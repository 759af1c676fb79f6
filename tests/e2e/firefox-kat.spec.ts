import { expect, test } from '@playwright/test';
import { launchFirefox } from './launch-firefox';

// Firefox, too, hides from a content script what a page's script gave a component.
test('Firefox checks a form of Amazon’s components, hears of their carrier, and sees their answer', async () => {
  const firefox = await launchFirefox();
  try {
    const page = await firefox.openOrder('112-0000001-0000017', { make: 'kat' });
    const tracking = 'kat-input[data-test-id="text-input-tracking-id"]';
    const description = () =>
      page.$eval(tracking, (field) => field.shadowRoot?.querySelector('input')?.getAttribute('aria-description') ?? '');
    await page.click(tracking);
    await page.keyboard.type('1Z');
    await expect.poll(description).toContain('This is a UPS number');
    await page.keyboard.type('5R89390357567127');
    await page.click('kat-dropdown[data-test-id="tvs-carrier-dropdown"]');
    await page.click('kat-dropdown[data-test-id="tvs-carrier-dropdown"] >>> kat-option[value="UPS"]');
    await expect.poll(description).toContain('awaiting scan');
    await page.click('kat-button');
    await page.waitForSelector('kat-alert');
    expect(firefox.complaints).toEqual([]);
  } finally {
    await firefox.close();
  }
});
