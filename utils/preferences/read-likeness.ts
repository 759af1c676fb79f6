import * as z from 'zod';
import type { Likeness } from '@/utils/page/likeness';

const text = z.string().max(200);
const named = z.object({ tag: text, names: z.record(text, text) });
const boxed = named.extend({ boxes: z.array(named.extend({ isOnly: z.boolean() })).max(8) });
const likeness = z.object({
  at: z.number().int().min(0),
  all: z.array(boxed).max(2000),
  get host(): z.ZodNullable<typeof likeness> {
    return z.nullable(likeness);
  },
});

/** An element as a page may describe it. Throws a ZodError. */
export function readLikeness(message: unknown): Likeness {
  return likeness.parse(message);
}
