import { expect, it } from 'vitest';
import { say } from '@/utils/i18n';
import { notesOnReport, wayToReport } from '@/utils/report/way-to-report';
import { textsIn } from '@/utils/texts';

// Amazon VTR FAQ, English and Chinese edition: the labels to click, in this order.
it.each([
  ['en' as const, ['Account Health', 'View details', 'Download Report', 'Shipped late and Delivered late']],
  ['zh_CN' as const, ['账户状况', '查看详情', '下载报告', '【发货延迟】和【送达延迟】']],
])('leads to the report by the labels of the FAQ: %s', (language, labels) => {
  const steps = wayToReport.map((step) => say(textsIn(language), step));
  expect(labels.map((label, at) => steps[at]?.includes(label))).toEqual([true, true, true, true]);
  for (const note of notesOnReport) expect(say(textsIn(language), note)).not.toBe(note.key);
});
