import type { Column } from './column';

/** How surely a header names a column: by a documented name, by one that only resembles it or by a translation. */
export type Likeness = 'exact' | 'loose';

/** A name of a column, as it or its like has been met. */
interface HeaderName {
  readonly column: Column;
  /** From a description of the report itself; others are spellings and translations that make sense. */
  readonly documented: readonly string[];
  readonly others: readonly string[];
}

// Documented: Amazon's VTR FAQ ("No Valid Tracking"), sellers' reports of about 2021 in Europe ("Has Valid Tracking
// Number"), Amazon's description of today's report, and the unshipped orders report (order-id, promise-date, sku).
const names: readonly HeaderName[] = [
  {
    column: 'orderId',
    documented: ['Order ID'],
    others: [
      'Amazon Order ID',
      'Order Number',
      'Order',
      '订单编号',
      '订单号',
      '注文番号',
      'Bestellnummer',
      'Bestell-ID',
      'Amazon-Bestellnummer',
    ],
  },
  {
    column: 'trackingId',
    documented: ['Tracking ID'],
    others: [
      'Tracking Number',
      'Tracking No',
      'Tracking',
      '追踪编码',
      '追踪编号',
      '运单号',
      'お問い合わせ伝票番号',
      '追跡番号',
      'Sendungsverfolgungsnummer',
      'Sendungsnummer',
    ],
  },
  {
    column: 'carrier',
    documented: ['Carrier Name'],
    others: [
      'Carrier',
      '承运人',
      '承运人名称',
      '配送業者',
      '配送業者名',
      '運送会社',
      'Transportunternehmen',
      'Versandunternehmen',
      'Versanddienstleister',
    ],
  },
  {
    column: 'service',
    documented: ['Ship Method'],
    others: [
      'Shipping Method',
      'Ship Service',
      'Shipping Service',
      'Ship Service Level',
      '配送服务',
      '配送方式',
      '配送方法',
      '配送サービス',
      'Versandart',
      'Versandmethode',
    ],
  },
  {
    column: 'promised',
    documented: ['Promised Delivery Date'],
    others: [
      'Promised Date',
      'Promised Delivery',
      'Latest Delivery Date',
      '承诺送达日期',
      '承诺配送日期',
      'お届け予定日',
      '配達予定日',
      'Versprochenes Lieferdatum',
      'Zugesagtes Lieferdatum',
    ],
  },
  {
    column: 'category',
    documented: ['Product Category'],
    others: [
      'Category',
      'Item Category',
      '商品分类',
      '商品品类',
      '分类',
      '品类',
      'カテゴリー',
      'カテゴリ',
      '商品カテゴリー',
      '商品カテゴリ',
      'Produktkategorie',
      'Kategorie',
    ],
  },
  {
    // Inferred: the unshipped orders report has `days-past-promise` beside it and ends it with the seller's shipping day.
    column: 'shipBy',
    documented: ['Promise Date'],
    others: ['Ship By', 'Ship By Date', 'Latest Ship Date', '最晚发货日期', '发货截止日期', '最迟发货日期', '出荷期限'],
  },
  { column: 'sku', documented: ['SKU'], others: ['Seller SKU', 'Merchant SKU', '卖家SKU', '出品者SKU', 'Händler-SKU'] },
  {
    column: 'status',
    documented: [],
    others: ['Order Status', 'Status', '订单状态', '注文ステータス', 'Bestellstatus'],
  },
  {
    column: 'noValidTracking',
    documented: ['No Valid Tracking'],
    others: [
      'No Valid Tracking Number',
      'No Valid Tracking ID',
      '无有效追踪编码',
      '无有效追踪',
      '有効な追跡番号なし',
      'Keine gültige Sendungsverfolgungsnummer',
    ],
  },
  {
    column: 'hasValidTracking',
    documented: ['Has Valid Tracking Number', 'Has Valid Tracking'],
    others: [
      'Has Valid Tracking ID',
      'Valid Tracking',
      '有有效追踪编码',
      '有效追踪',
      '有効な追跡番号',
      '有効な追跡番号あり',
      'Gültige Sendungsverfolgungsnummer',
      'Hat gültige Sendungsverfolgungsnummer',
    ],
  },
  {
    column: 'hasTrackingId',
    documented: ['Has Tracking ID'],
    others: [
      'Has Tracking Number',
      'Has Tracking',
      '有追踪编码',
      '追跡番号あり',
      'Hat Sendungsverfolgungsnummer',
      'Sendungsverfolgungsnummer vorhanden',
    ],
  },
  {
    column: 'carrierScan',
    documented: ['Any Physical Scan from Carrier'],
    others: [
      'Any Physical Scan',
      'Physical Scan',
      'Physical Carrier Scan',
      'Carrier Scan',
      '承运人实际扫描',
      '配送業者のスキャン',
      'Scan des Transportunternehmens',
      'Physischer Scan',
    ],
  },
  {
    column: 'deliveryScan',
    documented: ['Delivery Scan or Attempt'],
    others: [
      'Delivery Scan or Delivery Attempt',
      'Delivery Scan',
      'Delivery Attempt',
      '送达扫描',
      '送达扫描或尝试',
      '配達スキャン',
      'Zustellscan',
      'Zustellscan oder Zustellversuch',
    ],
  },
];

const byWords = new Map<string, { readonly column: Column; readonly likeness: Likeness }>();
for (const { column, documented, others } of names) {
  for (const name of others) byWords.set(wordsOf(name), { column, likeness: 'loose' });
  for (const name of documented) byWords.set(wordsOf(name), { column, likeness: 'exact' });
}

/** The column that a header names, by its words and never by its place; null for one that nobody reads. */
export function columnNamed(header: string): { readonly column: Column; readonly likeness: Likeness } | null {
  const words = wordsOf(header);
  const known = byWords.get(words);
  if (known) return known;
  // "Any physical scan from carrier (Yes/No)": what is added at the end leaves the name what it is.
  const withoutEnd = wordsOf(header.replace(/[(（[].*$/, ''));
  const shortened = withoutEnd === words ? undefined : byWords.get(withoutEnd);
  return shortened ? { column: shortened.column, likeness: 'loose' } : null;
}

/** Headers are compared without case, spaces and punctuation; "or" and "/" mean the same. */
function wordsOf(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(or|and|the|an?)\b/g, ' ')
    .replaceAll(' ', '');
}
