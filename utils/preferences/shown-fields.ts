import * as z from 'zod';
import { isSelector } from '@/utils/page/is-selector';
import { pageKey } from '@/utils/page/page-key';

// No seller shows so many, and no selector that we make is as long.
const mostPages = 60;
const selector = z.string().max(400).refine(isSelector);

const fieldsSchema = z.object({
  tracking: selector,
  carrier: selector.optional(),
  /** What confirms the shipment; without it, and where it can't be told, nothing is logged. */
  confirm: selector.optional(),
});

/** The fields of a page that the seller pointed at, as selectors. Where what was kept can't be read, `tracking` is ''. */
export type ShownFields = z.infer<typeof fieldsSchema>;

/** The fields the seller showed, by {@link pageKey}. Of damaged ones the page stands there still, for the seller to see. */
export const shownFieldsSchema = z.record(z.string().max(120), fieldsSchema.catch({ tracking: '' }));

const shownPageSchema = z.object({ kind: z.enum(['confirm', 'edit', 'old', 'bulk']), fields: fieldsSchema });

/** A page on which the seller showed the fields. */
export type ShownPage = z.infer<typeof shownPageSchema>;

/** What a page may say of its fields. Throws a ZodError. */
export function readShownPage(message: unknown): ShownPage {
  return shownPageSchema.parse(message);
}

/** `shown` with those of one more page of `host`; the oldest go when there are too many. */
export function withShownPage(
  shown: Readonly<Record<string, ShownFields>>,
  host: string,
  { kind, fields }: ShownPage,
): Record<string, ShownFields> {
  const key = pageKey(host, kind);
  const { [key]: _, ...others } = shown;
  return Object.fromEntries([...Object.entries(others), [key, fields] as const].slice(-mostPages));
}
