import * as z from 'zod';
import { type DismissalRequest, scopesOf } from '@/utils/check/dismissal';
import { findingCodes } from '@/utils/check/finding';

/** Amazon's field takes 50 characters, its list's names are shorter, and a key is an order's ID and some more. */
const longestValue = 100;

const dismissal = z.object({
  code: z.enum(findingCodes),
  scope: z.enum(['number', 'carrier', 'always']),
  value: z.string().max(longestValue),
});

/** The dismissals that are kept. One that can't be read (any more) is dropped, the others stand. */
export const dismissedSchema = z
  .array(dismissal.nullable().catch(null))
  .transform((list) => list.filter((one) => one !== null))
  .catch([]);

const request = dismissal
  .extend({ isUndone: z.boolean() })
  .refine(({ code, scope, value }) => scopesOf[code]?.includes(scope) && (scope === 'always') === (value === ''));

/** What a page may ask: nothing is dismissed further than its finding allows. Throws a ZodError. */
export function readDismissal(message: unknown): DismissalRequest {
  return request.parse(message);
}
