import * as z from 'zod';
import { findingCodes } from '@/utils/check/finding';
import { type Preferences, preferencesSchema } from '@/utils/preferences/schema';
import type { Day } from '@/utils/vtr/day';
import { packageStates } from '@/utils/vtr/package-state';
import type { OrderFacts, ReportedRow, ReportImport, RollUp, SkuCategory } from './database';
import type { LogRow } from './log-row';

/** Written at the top of every backup; a reader refuses a higher version. A change of what a record means raises it. */
export const backupFormat = 'vtr-guard-log';
export const backupVersion = 1;

/** No moment lies beyond what a date can hold (ECMAScript): nobody could write it down. */
const moment = z.number().int().nonnegative().max(8.64e15);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const text = z.string().max(10_000);
const name = text.min(1);
const state = z.enum(packageStates);
const stamped = <Value extends z.ZodType>(value: Value) => z.object({ value, at: moment });
const stampedDay = stamped(day).extend({ source: z.literal('page').optional() });

const finding = z.object({ code: z.enum(findingCodes), severity: z.enum(['error', 'warning', 'info']) });

const fields = z.object({
  marketplace: stamped(text),
  carrier: stamped(text),
  service: stamped(text),
  number: stamped(text),
  noTracking: stamped(z.boolean()),
  findings: stamped(z.array(finding)),
  state: stamped(state),
  confirmed: stamped(z.object({ at: moment, day })),
  visibleAt: stamped(moment),
  category: stamped(text).optional(),
  shipBy: stampedDay.optional(),
  promised: stampedDay.optional(),
  delivered: stamped(z.boolean()).optional(),
  cause: stamped(text).optional(),
  looked: stamped(z.literal(true)).optional(),
});

const event = z.object({
  at: moment,
  kind: z.enum(['confirmed', 'edited', 'reported']),
  carrier: text,
  number: text,
  state,
});

const counts = z.record(state, z.number().int().nonnegative());
const nullable = <Shape extends z.ZodRawShape>({ shape }: z.ZodObject<Shape>) =>
  z.object(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, (field as z.ZodType).nullish()])));

/** What stands in a backup, by the table it belongs to. Derived columns are left out: they are made anew. */
const records = {
  rows: z.object({ account: name, orderId: name, package: name, fields, history: z.array(event) }),
  rollUps: z.object({
    account: name,
    marketplace: name,
    category: name,
    day,
    counts,
    carriers: z.record(z.string(), z.partialRecord(state, z.number().int().nonnegative())),
    causes: z.record(z.string(), z.number().int().nonnegative()),
  }),
  orderFacts: z.object({
    account: name,
    orderId: name,
    skus: z.array(text),
    category: stamped(text).optional(),
    shipBy: stampedDay.optional(),
    promised: stampedDay.optional(),
    learnedAt: moment,
  }),
  skuCategories: z.object({ sku: name, category: text, at: moment }),
  imports: z.looseObject({ id: name, at: moment, fileName: text }),
  reported: z.looseObject({
    importId: name,
    // Below 0 for packages that a report covers and does not name.
    line: z.number().int(),
    account: name,
    orderId: text,
    package: text.nullable(),
    carrier: text,
    number: text,
    cause: text,
    before: nullable(fields),
  }),
  memos: z.object({ name: z.literal('retainedFrom'), day }),
  // Whatever is missing or damaged in it has its default.
  preferences: preferencesSchema,
};

/** The tables of a backup, and the preferences, in the order in which they stand in it. */
export const backupTables = Object.keys(records) as readonly (keyof typeof records)[];

/** What a row needs to be made again. */
export type RowRecord = Pick<LogRow, 'account' | 'orderId' | 'package' | 'fields' | 'history'>;

/** One record of a backup. */
export type BackupRecord =
  | { readonly table: 'rows'; readonly record: RowRecord }
  | { readonly table: 'rollUps'; readonly record: RollUp }
  | { readonly table: 'orderFacts'; readonly record: OrderFacts }
  | { readonly table: 'skuCategories'; readonly record: SkuCategory }
  | { readonly table: 'imports'; readonly record: ReportImport }
  | { readonly table: 'reported'; readonly record: ReportedRow }
  | { readonly table: 'preferences'; readonly record: Preferences }
  | { readonly table: 'memos'; readonly record: { readonly name: 'retainedFrom'; readonly day: Day } };

/** Reads a record from a line of a backup. Throws a ZodError or a SyntaxError. */
export function readRecord(json: string): BackupRecord {
  const { table, record } = z.object({ table: z.enum(backupTables), record: z.unknown() }).parse(JSON.parse(json));
  return { table, record: records[table].parse(record) } as BackupRecord;
}
