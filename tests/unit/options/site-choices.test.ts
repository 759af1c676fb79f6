import { describe, expect, it } from 'vitest';
import { siteChoices } from '@/entrypoints/options/site-choices';
import { say } from '@/utils/i18n';
import { textsIn } from '@/utils/texts';

const en = textsIn('en');
const choiceOf = (host: string, on: readonly string[] = [], missing: readonly string[] = []) =>
  siteChoices(on, missing)
    .flatMap(({ sites }) => sites)
    .find((site) => site.host === host);

describe('a site to choose', () => {
  it.each([
    ['sellercentral.amazon.com', true, true],
    ['sellercentral.amazon.de', true, false],
    ['sellercentral.amazon.fr', false, false],
  ])('%s, beside a chosen Germany, is on: %s, and fixed: %s', (host, isOn, isFixed) => {
    expect(choiceOf(host, ['sellercentral.amazon.de'])).toMatchObject({ isOn, isFixed, isMissing: false });
  });

  it('is missing where the browser does not let us work', () => {
    expect(choiceOf('sellercentral.amazon.com', [], ['sellercentral.amazon.com'])).toMatchObject({ isMissing: true });
  });

  // Addresses that serve several marketplaces, and the older one of Japan (public scripts 2021–2026).
  it.each([
    ['sellercentral.amazon.de', 'Germany'],
    ['sellercentral-na.amazon.com', 'North America'],
    ['sellercentral-europe.amazon.com', 'Europe'],
    ['sellercentral-japan.amazon.com', 'Japan'],
  ])('%s has a name of its own with %s in it', (host, said) => {
    const names = siteChoices([], []).flatMap(({ sites }) => sites.map(({ name }) => say(en, name)));
    const name = say(en, choiceOf(host)!.name);
    expect(name).toContain(said);
    expect(names.filter((one) => one === name)).toHaveLength(1);
  });
});
