import * as z from 'zod';
import { findingCodes } from '@/utils/check/finding';
import { bounded } from '@/utils/files/bounded';
import type { Confirmation, Question, Settlement } from '@/utils/messages';
import type { LearnedOrder } from './order-facts';
import { readShownDay } from './read-shown-day';

/** How far a page's clock reading may lie ahead of the worker's before it is taken for damaged. */
const toleratedLead = 5 * 60_000;

const text = z.string().transform(bounded);
const orderId = z.string().regex(/^[\w-]{1,64}$/);
const place = z.string().regex(/^[\w-]{1,16}$/);
const marketplace = z.string().regex(/^[\w-]{0,16}$/);

const finding = z.object({ code: z.enum(findingCodes), severity: z.enum(['error', 'warning', 'info']) });

const confirmationSchema = z.object({
  orderId,
  package: place,
  marketplace,
  page: z.enum(['confirm', 'edit', 'bulk']),
  carrier: text,
  service: text,
  number: text,
  numberBefore: text.optional(),
  noTracking: z.boolean(),
  findings: z.array(finding).max(50),
  at: z.number().int().positive(),
});

const packagesSchema = z.array(confirmationSchema).max(500);
const settlementSchema = z.object({
  orderIds: z.array(orderId).min(1).max(500),
  outcome: z.enum(['confirmed', 'refused']),
  clickedAt: z.number().int().positive().exactOptional(),
  shown: z.array(text).max(500).exactOptional(),
});
const shownSchema = z.object({ shipBy: text, deliverBy: text, items: z.array(text).max(200) });
/** `SKU:  J4-G38H-6FNI`, in every language that public scripts show (Japanese 2021, English, French, German 2025). */
const skuLine = /^[^:：]{0,10}\bSKU\s*[:：]\s*(\S.*)$/;
const questionSchema = z.object({ number: text, orderId, package: place });

/** What {@link capture} may keep of a message: unknown fields dropped, texts bounded, no moment in the future. Throws a ZodError. */
export function readPackages(message: unknown, now: number): readonly Confirmation[] {
  return packagesSchema.parse(message).map(({ numberBefore, ...confirmation }) => ({
    ...confirmation,
    ...(numberBefore === undefined ? {} : { numberBefore }),
    at: confirmation.at > now + toleratedLead ? now : confirmation.at,
  }));
}

/** What a page may say became of orders that were confirmed by one click. Throws a ZodError. */
export function readSettlement(message: unknown): Settlement {
  return settlementSchema.parse(message);
}

/**
 * What may be learned of a page's message about its order; null when nothing of it is understood. Throws a ZodError,
 * also where the message is of another order than the page.
 * @param pageOrderId the order of the address that the browser names
 */
export function readShownOrder(message: unknown, pageOrderId: string): LearnedOrder | null {
  const shown = shownSchema.extend({ orderId: orderId.and(z.literal(pageOrderId)) }).parse(message);
  const [shipBy, promised] = [readShownDay(shown.shipBy), readShownDay(shown.deliverBy)];
  const skus = shown.items.flatMap((line) => skuLine.exec(line.replace(/\p{Cf}/gu, '').trim())?.[1] ?? []);
  if (!shipBy && !promised && skus.length === 0) return null;
  return {
    orderId: pageOrderId,
    skus: [...new Set(skus)],
    ...(shipBy ? { shipBy } : {}),
    ...(promised ? { promised } : {}),
  };
}

/** What a page may ask about a number. Throws a ZodError. */
export function readQuestion(message: unknown): Question {
  return questionSchema.parse(message);
}

/** The orders that a page may ask about. Throws a ZodError. */
export function readOrderIds(message: unknown): readonly string[] {
  return z.array(orderId).max(500).parse(message);
}
