import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importReport } from '@/utils/log/report-import';
import { readImports, undoImport } from '@/utils/log/report-undo';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { hour, noon } from './confirmation';
import { named, options, ReportedLog, report } from './reported-log';

const order = fc.integer({ min: 1, max: 4 });
const step = fc.oneof(
  fc.record({ kind: fc.constant('confirm' as const), order }),
  fc.record({ kind: fc.constant('edit' as const), order, carrier: fc.constantFrom('USPS', 'UPS') }),
  fc.record({
    kind: fc.constant('import' as const),
    orders: fc.uniqueArray(order, { minLength: 1 }),
    category: fc.constantFrom('Kitchen', 'Garden'),
    promised: fc.constantFrom('2026-11-04', '2026-11-06'),
  }),
  fc.record({ kind: fc.constant('undo' as const), which: fc.nat(5) }),
);

it('after any sequence of entries, imports and undos the roll-ups equal a full count', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const log = new ReportedLog();
      for (const [index, one] of steps.entries()) {
        const at = noon(5) + index * 40 * hour;
        if (one.kind === 'confirm') await log.confirm(one.order, { at });
        if (one.kind === 'edit') await log.confirm(one.order, { page: 'edit', carrier: one.carrier, at });
        if (one.kind === 'import') {
          const rows = one.orders.map((last) => named(last, { category: one.category, promised: one.promised }));
          await importReport(log.db, report(...rows), options({ reportedAt: at, now: at }));
        }
        if (one.kind === 'undo') {
          const imports = await readImports(log.db);
          const chosen = imports[one.which % Math.max(1, imports.length)];
          if (chosen) await undoImport(log.db, chosen.id);
        }
        expect((await verifyRollUps(log.db)).repaired).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('imports of different reports, undone in any order, leave the log as it was', async () => {
  const reports = fc.array(fc.uniqueArray(order, { minLength: 1 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(reports, fc.infiniteStream(fc.nat(3)), async (contents, choices) => {
      const log = new ReportedLog();
      for (const last of [1, 2, 3]) await log.confirm(last);
      const before = await log.everything();
      for (const [index, orders] of contents.entries()) {
        const at = noon(12) + index * 24 * hour;
        const rows = orders.map((last) => named(last, { category: `Category ${index}` }));
        await importReport(log.db, report(...rows), options({ reportedAt: at, now: at }));
      }
      for (let left = await readImports(log.db); left.length > 0; left = await readImports(log.db)) {
        await undoImport(log.db, left[choices.next().value! % left.length]!.id);
      }
      expect(await log.everything()).toEqual(before);
    }),
    { numRuns: 40 },
  );
}, 60_000);
