import { useEffect } from 'react';
import { OptionsView } from '@/components/options-view';
import { TextsProvider } from '@/components/said';
import { nameOfHost } from '@/utils/access/host-name';
import { carriers } from '@/utils/carriers/catalogue';
import { say, tagOf } from '@/utils/i18n';
import type { LogDatabase } from '@/utils/log/database';
import { policyFor } from '@/utils/policy/policy';
import { type Account, accountsOf, currentAccount, withAccount, withName } from '@/utils/preferences/accounts';
import { defaultPreferences, optionalChecks, preferencesSchema } from '@/utils/preferences/schema';
import { sellerLanguage } from '@/utils/preferences/seller-language';
import { textsIn } from '@/utils/texts';
import { dayOf } from '@/utils/vtr/day';
import { carrierChoices } from './carrier-choices';
import { allowSite, endMerge, eraseEverything, mergeAccounts, notify, save, switchSite } from './feed-options';
import { useOptions } from './options-store';
import { siteChoices } from './site-choices';

const keepDays = preferencesSchema.shape.keepDays.unwrap();
const keepLimits = { least: keepDays.minValue ?? 1, most: keepDays.maxValue ?? Number.POSITIVE_INFINITY };

/** The options page on its stores. Shows nothing until the preferences were read, so that nothing jumps or flashes. */
export function Options({ db }: { db: LogDatabase }) {
  const { preferences, packages, merge, missing, refusedHost, ...shown } = useOptions();
  const language = sellerLanguage(preferences ?? defaultPreferences);
  const texts = textsIn(language);

  useEffect(() => {
    document.documentElement.lang = tagOf(language);
    document.title = `VTR Guard · ${say(textsIn(language), { key: 'optionsTitle' })}`;
  }, [language]);

  if (!preferences) return null;
  // Amazon measures US shipments (Amazon VTR FAQ); a choice per marketplace would be asked of nearly nobody.
  const policy = policyFor('US', dayOf(Date.now()));
  return (
    <TextsProvider texts={texts}>
      <OptionsView
        {...shown}
        preferences={preferences}
        carriers={carrierChoices(carriers(), policy.supported, language)}
        policyUnsupported={policy.unsupported}
        checks={optionalChecks}
        keepLimits={keepLimits}
        icon={preferences.enabled ? '/icons/48.png' : '/icons/off-48.png'}
        onChange={(change) => void save(change)}
        dashboard="/dashboard.html"
        sites={siteChoices(preferences.hosts, missing)}
        refusedSite={refusedHost === null ? null : nameOfHost(refusedHost)}
        onSite={(host, isOn) => void switchSite(host, isOn)}
        onAllowSite={(host) => void allowSite(host)}
        onNotify={(isOn) => void notify(isOn)}
        onErase={() => void eraseEverything(db)}
        accounts={{
          accounts: withLogged(accountsOf(preferences), packages),
          account: currentAccount(preferences),
          packages,
          merge,
          onAccount: (account) => void save({ account }),
          onName: (account, name) => void save(withName(preferences, account, name)),
          onAdd: (name) => void save(withAccount(preferences, name)),
          onMerge: (from, into) => void mergeAccounts(db, from, into),
          onMergeEnd: endMerge,
        }}
      />
    </TextsProvider>
  );
}

/** With the accounts that only the log knows: a backup of another computer may hold them. */
function withLogged(accounts: readonly Account[], packages: ReadonlyMap<string, number> | null): readonly Account[] {
  const logged = [...(packages?.keys() ?? [])].filter((id) => !accounts.some((one) => one.id === id));
  return [...accounts, ...logged.map((id) => ({ id, name: id }))];
}
