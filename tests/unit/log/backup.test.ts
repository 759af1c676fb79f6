import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '@/utils/files/read-table';
import { backupReminder, markBackedUp } from '@/utils/log/backup-reminder';
import { readSkuCategories, setSkuCategory } from '@/utils/log/category';
import { Crc32 } from '@/utils/log/crc32';
import type { LogDatabase, ReportedRow } from '@/utils/log/database';
import { exportCsv } from '@/utils/log/export-csv';
import { exportJson } from '@/utils/log/export-json';
import { importJson } from '@/utils/log/import-json';
import { learnFromPage, learnOrders } from '@/utils/log/order-facts';
import { importReport } from '@/utils/log/report-import';
import { learnFromReport } from '@/utils/log/report-preview';
import { pagesOfReported, putReported } from '@/utils/log/reported-parts';
import { retain } from '@/utils/log/retain';
import { readRollUps } from '@/utils/log/roll-ups-of-day';
import { verifyRollUps } from '@/utils/log/verify-roll-ups';
import { capture, settle } from '@/utils/log/write';
import type { Confirmation } from '@/utils/messages';
import { policyFor } from '@/utils/policy/policy';
import { suggestMapping } from '@/utils/report/mapping';
import { readReport } from '@/utils/report/read-report';
import { rules } from '../report/evidence';
import { confirmation, hour, noon } from './confirmation';
import { freshLog } from './fresh-log';
import { logged, orderOf } from './logged';

const day = 24 * hour;

/** All that a backup is about. */
async function contents(db: LogDatabase) {
  const tables = [db.rows, db.days, db.orderFacts, db.skuCategories, db.imports, db.reportedParts];
  return Promise.all(tables.map((table) => table.toArray()));
}

const reported = (line: number, before: ReportedRow['before'] = {}): ReportedRow => ({
  ...{ importId: 'r1', line, account: 'default', orderId: orderOf(line), package: '1', carrier: 'USPS', number: '' },
  ...{ cause: 'blank', action: 'edit', before },
});

const full = async () => {
  const db = await logged(
    { orderId: orderOf(1), at: noon(19), findings: [{ code: 'blank', severity: 'error' }] },
    { orderId: orderOf(1), at: noon(20), page: 'edit', carrier: '菜鸟', number: '📦 "1"\n2' },
    { orderId: orderOf(2), at: noon(21) },
  );
  await learnOrders(db, [{ orderId: orderOf(2), skus: ['S1'], shipBy: '2026-11-22' }], noon(21));
  await learnFromPage(db, { orderId: orderOf(2), shipBy: '2026-11-23', promised: '2026-11-25' }, noon(21) + 1);
  await setSkuCategory(db, { sku: 'S1', category: 'Toys', at: noon(21) });
  await db.imports.put({ id: 'r1', at: noon(21), fileName: 'r.csv', marketplace: 'US', rows: 1, from: null, to: null });
  const { fields } = (await db.rows.toArray())[0]!;
  await putReported(db, [reported(2, { state: fields.state, cause: null })], () => {});
  return db;
};

describe('a backup', () => {
  it('brings everything back into an empty log', async () => {
    const db = await full();
    const restored = freshLog();
    expect(await importJson(restored, await exportJson(db, noon(21)))).toEqual({
      merged: 2,
      unchanged: 0,
      past: 0,
      preferences: null,
      refused: [],
    });
    expect(await contents(restored)).toEqual(await contents(db));
  });

  it('merges the lines of a report that both know in part, and those here stay as they are', async () => {
    const [source, db] = [freshLog(), freshLog()];
    const all = [-501, -1, 2, 499, 500, 1777];
    await putReported(
      source,
      all.map((line) => reported(line)),
      () => {},
    );
    await putReported(db, [reported(-1, { cause: null }), reported(3), reported(1777)], () => {});
    await importJson(db, await exportJson(source, noon(21)));
    const pages: ReportedRow[] = [];
    for await (const page of pagesOfReported(db)) pages.push(...page);
    expect(pages.map(({ line }) => line)).toEqual([-501, -1, 2, 3, 499, 500, 1777]);
    expect(pages[1]).toEqual(reported(-1, { cause: null }));
  });

  it('can be read back whatever a report had in its cells', async () => {
    const db = await logged({ orderId: orderOf(1), at: noon(1) });
    const cells = [orderOf(1), 'X', '2026-11-02', '📦'.repeat(8000), '菜'.repeat(300), 'S'.repeat(20_000)];
    const header = 'Order ID\tNo Valid Tracking\tPromised Delivery Date\tProduct Category\tCarrier Name\tSKU';
    const table = await readTable(new Blob([`${header}\n${cells.join('\t')}`]));
    const report = await readReport(table, suggestMapping(table));
    await importReport(db, report, { marketplace: 'US', reportedAt: noon(20), now: noon(20), rules: rules() });
    await learnFromReport(db, report, { now: noon(20) });
    await retain(db, { now: noon(1) + 400 * day, keepDays: 60 });
    const restored = freshLog();
    expect((await importJson(restored, await exportJson(db, noon(21)))).refused).toEqual([]);
    expect(await readRollUps(restored)).toMatchObject([{ category: '📦'.repeat(100) }]);
  });

  it('is one JSON document, with a record a line', async () => {
    const text = await (await exportJson(await full(), noon(21))).text();
    const document = JSON.parse(text);
    expect(document).toMatchObject({ format: 'vtr-guard-log', version: 1, count: 6 });
    expect(document.records).toHaveLength(6);
    expect(text.trim().split('\n')).toHaveLength(8);
  });

  it('of an empty log can be read as well', async () => {
    const file = await exportJson(freshLog(), noon(21));
    expect(JSON.parse(await file.text()).records).toEqual([]);
    expect(await importJson(freshLog(), file)).toMatchObject({ merged: 0, refused: [] });
  });

  it('changes nothing the second time', async () => {
    const db = await full();
    const file = await exportJson(db, noon(21));
    const before = await contents(db);
    expect(await importJson(db, file)).toMatchObject({ merged: 0, unchanged: 2 });
    expect(await contents(db)).toEqual(before);
  });

  it('merges with what the log knows: the newer holds, and nothing is lost', async () => {
    const file = await exportJson(
      await logged({ orderId: orderOf(1), at: noon(19) }, { orderId: orderOf(2) }),
      noon(21),
    );
    const db = await logged(
      { orderId: orderOf(1), at: noon(19) },
      { orderId: orderOf(1), at: noon(20), page: 'edit', carrier: 'UPS' },
      { orderId: orderOf(3) },
    );
    expect(await importJson(db, file)).toMatchObject({ merged: 1, unchanged: 1 });
    expect((await db.rows.toArray()).map((row) => [row.orderId, row.carrier])).toEqual([
      [orderOf(1), 'ups'],
      [orderOf(2), 'usps'],
      [orderOf(3), 'usps'],
    ]);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
  });

  it('merges what is known of orders and SKUs in the same way', async () => {
    const [older, newer] = [freshLog(), freshLog()];
    await learnOrders(older, [{ orderId: orderOf(1), skus: ['S1'], shipBy: '2026-11-20' }], noon(19));
    await learnOrders(newer, [{ orderId: orderOf(1), skus: ['S2'], category: 'Toys' }], noon(20));
    await setSkuCategory(older, { sku: 'S1', category: 'Books', at: noon(19) });
    await setSkuCategory(newer, { sku: 'S1', category: 'Toys', at: noon(20) });
    const [first, second] = [await exportJson(older, noon(21)), await exportJson(newer, noon(21))];
    await importJson(older, second);
    await importJson(newer, first);
    for (const db of [older, newer]) {
      expect(await db.orderFacts.toArray()).toMatchObject([
        { skus: expect.arrayContaining(['S1', 'S2']), shipBy: { value: '2026-11-20' }, category: { value: 'Toys' } },
      ]);
      expect(await readSkuCategories(db)).toMatchObject([{ sku: 'S1', category: 'Toys' }]);
    }
  });

  it('holds the same of two categories that an SKU got at one moment, wherever they are merged', async () => {
    const given = async (category: string) => {
      const db = freshLog();
      await setSkuCategory(db, { sku: 'S1', category, at: noon(20) });
      return db;
    };
    for (const [here, there] of [
      ['Books', 'Toys'],
      ['Toys', 'Books'],
    ] as const) {
      const db = await given(here);
      await importJson(db, await exportJson(await given(there), noon(21)));
      expect(await readSkuCategories(db)).toMatchObject([{ category: 'Toys' }]);
    }
  });

  it('leaves an import as it stands here', async () => {
    const db = await full();
    const file = await exportJson(db, noon(21));
    await db.imports.update('r1', { fileName: 'here.csv' });
    await importJson(db, file);
    expect(await db.imports.toArray()).toMatchObject([{ id: 'r1', fileName: 'here.csv' }]);
  });

  it('is longer than one page, and tells how far it is', async () => {
    const db = freshLog();
    const packages = Array.from({ length: 2300 }, (_, index) => confirmation({ package: String(index + 1) }));
    await capture(db, packages, noon(21));
    await settle(db, { orderIds: [packages[0]!.orderId], outcome: 'confirmed' }, { now: noon(21), policyFor });
    const shares: number[] = [];
    const restored = freshLog();
    const file = await exportJson(db, noon(21), { onProgress: (share) => shares.push(share) });
    await importJson(restored, file, { onProgress: (share) => shares.push(share) });
    expect(await restored.rows.count()).toBe(2300);
    expect((await verifyRollUps(restored)).repaired).toEqual([]);
    expect(shares.length).toBeGreaterThan(6);
  }, 30_000);

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const db = await full();
    await expect(exportJson(db, noon(21), { signal })).rejects.toThrow('enough');
    const restored = freshLog();
    await expect(importJson(restored, await exportJson(db, noon(21)), { signal })).rejects.toThrow('enough');
  });
});

describe('what retention deleted', () => {
  const old = { orderId: orderOf(8), at: noon(21) - 70 * day };
  const aged = async () => {
    const db = await logged(old, { orderId: orderOf(9), at: noon(21) });
    await retain(db, { now: noon(21), keepDays: 60 });
    return db;
  };

  it('lives on in its roll-ups', async () => {
    const restored = freshLog();
    await importJson(restored, await exportJson(await aged(), noon(21)));
    expect(await restored.rows.count()).toBe(1);
    expect(await restored.days.count()).toBe(2);
    expect((await verifyRollUps(restored)).repaired).toEqual([]);
    expect(await restored.days.count()).toBe(2);
  });

  it('does not come back from an older backup, and is not counted twice', async () => {
    const file = await exportJson(await logged(old, { orderId: orderOf(9), at: noon(21) }), noon(21));
    const db = await aged();
    expect(await importJson(db, file)).toMatchObject({ merged: 0, unchanged: 1, past: 1 });
    expect((await readRollUps(db)).map(({ counts }) => counts['awaiting-scan'])).toEqual([1, 1]);
  });

  it('is told by this log’s own rows where it still has them', async () => {
    const db = await logged({ ...old, at: old.at - day });
    await importJson(db, await exportJson(await aged(), noon(21)));
    expect(await db.days.count()).toBe(2);
    expect((await verifyRollUps(db)).repaired).toEqual([]);
    expect(await db.rows.count()).toBe(2);
  });
});

describe('a damaged file', () => {
  const lines = async () => (await (await exportJson(await full(), noon(21))).text()).split('\n');
  const refusals = async (text: string) => {
    const db = freshLog();
    const { refused } = await importJson(db, new Blob([text]));
    expect((await contents(db)).flat()).toEqual([]);
    return refused.map(({ line, reason }) => [line, reason.key]);
  };

  it.each<[what: string, damage: (lines: string[]) => string[], line: number | null, key: string]>([
    ['a letter lost in a record', (all) => all.with(2, all[2]!.replace('{', '')), 3, 'dashboardBackupLine'],
    ['a value that can’t be', (all) => all.with(1, all[1]!.replace('"at":', '"at":-')), 2, 'dashboardBackupLineAt'],
    [
      'a moment after the end of time',
      (all) => all.with(1, all[1]!.replace('"at":', '"at":900')),
      2,
      'dashboardBackupLineAt',
    ],
    // Without it nobody could take the report back any more.
    [
      'a row of a report without its account',
      (all) => all.map((one) => (one.includes('"reported"') ? one.replace('"account":"default",', '') : one)),
      7,
      'dashboardBackupLineAt',
    ],
    ['a table nobody knows', (all) => all.with(1, all[1]!.replace('"rows"', '"spies"')), 2, 'dashboardBackupLineAt'],
    ['a digit changed', (all) => all.with(2, all[2]!.replace('114-', '115-')), null, 'dashboardBackupChanged'],
    ['a record taken out', (all) => all.toSpliced(2, 1), null, 'dashboardBackupCount'],
    ['the end cut off', (all) => all.slice(0, 4), 4, 'dashboardBackupCutOff'],
    ['the last line cut', (all) => [...all.slice(0, 7), all[7]!.slice(0, 9)], 8, 'dashboardBackupCutOff'],
    ['another JSON file', () => ['{"a":1}'], 1, 'dashboardBackupNotOurs'],
    ['no JSON at all', () => ['PK\u0003\u0004'], 1, 'dashboardBackupNotOurs'],
    ['a later version', (all) => all.with(0, all[0]!.replace('"version":1', '"version":2')), 1, 'dashboardBackupNewer'],
  ])('is refused whole, with its line: %s', async (_, damage, line, key) => {
    expect(await refusals(damage(await lines()).join('\n'))).toEqual([[line, key]]);
  });

  it('is told of with a line for each of the first damaged ones', async () => {
    const [head, record, ...rest] = await lines();
    const refused = await refusals([head!, ...Array(50).fill(record!.replace('{', '')), ...rest].join('\n'));
    expect(refused.map(([line]) => line)).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
  });

  it.each([
    ['a film', 0, 1, 'dashboardBackupNotOurs'],
    ['a line that never ends', 2, 3, 'dashboardBackupLine'],
  ])('is not read to its end where that can be no backup: %s', async (_, kept, line, key) => {
    const head = kept === 0 ? '' : `${(await lines()).slice(0, kept).join('\n')}\n`;
    const piece = new Uint8Array(1_000_000).fill(0x78);
    let read = 0;
    const endless = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode(head)),
      pull(controller) {
        read += 1;
        if (read > 100) throw new Error('read on and on');
        controller.enqueue(piece);
      },
    });
    const file = Object.assign(new Blob(['']), { stream: () => endless }) as Blob;
    expect((await importJson(freshLog(), file)).refused).toMatchObject([{ line, reason: { key } }]);
    expect(read).toBeLessThan(20);
  });

  it('with nothing in it is refused', async () => {
    expect(await refusals('')).toEqual([[1, 'dashboardBackupCutOff']]);
  });

  it('may have been given other line ends', async () => {
    const { refused, merged } = await importJson(freshLog(), new Blob([(await lines()).join('\r\n')]));
    expect([refused, merged]).toEqual([[], 2]);
  });

  it('with any one character changed is refused or means the same', async () => {
    const db = await full();
    const text = await (await exportJson(db, noon(21))).text();
    const whole = await contents(db);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('x', '0', '"', '}', '\n', ''), async (at, sign) => {
        const restored = freshLog();
        const { refused } = await importJson(restored, new Blob([text.slice(0, at) + sign + text.slice(at + 1)]));
        expect(await contents(restored)).toEqual(refused.length > 0 ? [[], [], [], [], [], []] : whole);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('the table for a spreadsheet', () => {
  const cellsOf = async (change: Partial<Confirmation>) => (await exportCsv(await logged(change))).text();

  it('has a header and a line for each package', async () => {
    const [header, line] = (await cellsOf({})).split('\r\n');
    expect(header?.startsWith('account,order-id,package,marketplace,category,carrier')).toBe(true);
    expect(
      line?.startsWith('default,114-7941379-5480234,1,US,unknown,USPS,Ground Advantage,9400111202555842332669'),
    ).toBe(true);
  });

  it('begins with the mark by which Excel knows UTF-8', async () => {
    const bytes = new Uint8Array(await (await exportCsv(freshLog())).arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  // OWASP, CSV injection.
  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['a,b', '"a,b"'],
    ['two\nlines', '"two\nlines"'],
    ['菜鸟', '菜鸟'],
  ])('lets %j do no harm', async (carrier, cell) => {
    expect(await cellsOf({ carrier })).toContain(`,${cell},Ground Advantage,`);
  });
});

describe('the reminder', () => {
  it.each<[what: string, entries: number[], backedUp: number | null, isDue: boolean]>([
    ['nothing was ever logged', [], null, false],
    ['the log has only just begun', [15], null, false],
    ['two weeks without a backup', [7, 21], null, true],
    ['a backup of last week', [1, 21], 14, false],
    ['a backup of not quite two weeks ago', [1, 21], 8, false],
    ['a backup of two weeks ago, and new entries', [1, 21], 7, true],
    ['a backup of two weeks ago that holds everything', [1], 7, false],
  ])('%s', async (_, entries, backedUp, isDue) => {
    const db = await logged(...entries.map((date) => ({ orderId: orderOf(date), at: noon(date) })));
    if (backedUp !== null) await markBackedUp(db, noon(backedUp));
    expect((await backupReminder(db, noon(21))).isDue).toBe(isDue);
  });
});

it.each([
  ['the check value of CRC-32/ISO-HDLC', '123456789', 'cbf43926'],
  ['nothing', '', '00000000'],
])('the checksum of %s', (_, text, expected) => {
  const checksum = new Crc32();
  checksum.add(text.slice(0, 4));
  checksum.add(text.slice(4));
  expect(String(checksum)).toBe(expected);
});
