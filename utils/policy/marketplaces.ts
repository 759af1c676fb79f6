import type { Name } from '@/utils/i18n';

/** One of Amazon's national shops. */
export interface Marketplace {
  /** The country's ISO 3166 code as Amazon uses it, e.g. `US`, `UK`. */
  readonly id: string;
  readonly names: Name;
}

/** The marketplaces a Seller Central account can serve (Amazon's list of stores, November 2026). */
export const marketplaces: readonly Marketplace[] = [
  { id: 'US', names: { en: 'United States', zh_CN: '美国' } },
  { id: 'CA', names: { en: 'Canada', zh_CN: '加拿大' } },
  { id: 'MX', names: { en: 'Mexico', zh_CN: '墨西哥' } },
  { id: 'BR', names: { en: 'Brazil', zh_CN: '巴西' } },
  { id: 'UK', names: { en: 'United Kingdom', zh_CN: '英国' } },
  { id: 'DE', names: { en: 'Germany', zh_CN: '德国' } },
  { id: 'FR', names: { en: 'France', zh_CN: '法国' } },
  { id: 'IT', names: { en: 'Italy', zh_CN: '意大利' } },
  { id: 'ES', names: { en: 'Spain', zh_CN: '西班牙' } },
  { id: 'NL', names: { en: 'Netherlands', zh_CN: '荷兰' } },
  { id: 'PL', names: { en: 'Poland', zh_CN: '波兰' } },
  { id: 'SE', names: { en: 'Sweden', zh_CN: '瑞典' } },
  { id: 'BE', names: { en: 'Belgium', zh_CN: '比利时' } },
  { id: 'TR', names: { en: 'Türkiye', zh_CN: '土耳其' } },
  { id: 'AE', names: { en: 'United Arab Emirates', zh_CN: '阿联酋' } },
  { id: 'SA', names: { en: 'Saudi Arabia', zh_CN: '沙特阿拉伯' } },
  { id: 'EG', names: { en: 'Egypt', zh_CN: '埃及' } },
  { id: 'IN', names: { en: 'India', zh_CN: '印度' } },
  { id: 'JP', names: { en: 'Japan', zh_CN: '日本' } },
  { id: 'AU', names: { en: 'Australia', zh_CN: '澳大利亚' } },
  { id: 'SG', names: { en: 'Singapore', zh_CN: '新加坡' } },
];

const byId = new Map(marketplaces.map((marketplace) => [marketplace.id, marketplace]));

/** What `id` is called in both languages; an id that is not known is its own name. */
export function nameOfMarketplace(id: string): Name {
  return byId.get(id)?.names ?? { en: id, zh_CN: id };
}
