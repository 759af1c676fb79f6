import * as z from 'zod';
import { optionalChecks } from '@/utils/check/dismissal';
import { languages } from '@/utils/i18n';
import { otherHosts } from '@/utils/page/hosts';
import { dismissedSchema } from './dismissed';
import { shownFieldsSchema } from './shown-fields';

export { optionalChecks };

/**
 * What a seller has chosen, version 1. Every field has a default, so a damaged or older value still reads;
 * unknown fields are dropped.
 */
export const preferencesSchema = z.object({
  version: z.literal(1).catch(1),
  /** The one visible switch: false turns every check and all logging off. */
  enabled: z.boolean().catch(true),
  language: z.enum(['auto', ...languages.map(({ id }) => id)]).catch('auto'),
  /**
   * Carriers the seller said something about, by carrier id. `supported` overrides the policy; a carrier without an
   * entry is as the policy says.
   */
  carriers: z
    .record(
      z.string(),
      z.object({ used: z.boolean().catch(false), supported: z.boolean().optional().catch(undefined) }),
    )
    .catch({}),
  /** How a carrier outside the supported list is told: as policy says today, or by the FAQ's stricter rule. */
  unsupported: z.enum(['policy', 'warning', 'error']).catch('policy'),
  off: z.array(z.enum(optionalChecks)).catch([]),
  /** Findings the seller dismissed in a note, for a number or a carrier, oldest first. */
  dismissed: dismissedSchema,
  /** How often the reminder to hand the parcel over first has been seen; see `utils/preferences/count-reminder.ts`. */
  reminders: z.number().int().min(0).catch(0),
  /** The account whose figures are shown and which confirmations are logged under; see `utils/preferences/accounts.ts`. */
  account: z.string().catch('default'),
  /** The seller's accounts by name, where there are several. */
  accounts: z.array(z.object({ id: z.string().min(1).max(60), name: z.string().max(60) })).catch([]),
  /** The fields of pages that no layout knew, as the seller pointed at them. */
  shownFields: shownFieldsSchema.catch({}),
  /** How many days a log row is kept; the rate needs its 30 and Amazon may report up to about two weeks late. */
  keepDays: z.number().int().min(60).max(3650).catch(400),
  /** Whether the browser may show a notification when a correction can be looked after; it asks for its permission, too. */
  notifyRechecks: z.boolean().catch(false),
  /** Hosts of Seller Central the seller has switched on beside the one granted at install; each needs its permission. */
  hosts: z
    .array(z.string())
    .catch([])
    .transform((chosen) => otherHosts().filter((host) => chosen.includes(host))),
});

/** A validated set of preferences. */
export type Preferences = z.infer<typeof preferencesSchema>;

/** What a seller who has changed nothing has. */
export const defaultPreferences: Preferences = preferencesSchema.parse({});
