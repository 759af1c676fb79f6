import type { Carrier } from '../carrier';

export const cainiao: Carrier = {
  id: 'cainiao',
  names: { en: 'Cainiao', zh_CN: '菜鸟' },
  aliases: ['Cainiao Network', 'AliExpress', '菜鸟网络', '菜鸟物流', 'AliExpress Standard Shipping'],
  // Its postal parcels bear S10 numbers of China Post.
  partners: ['china-post'],
  formats: [
    { id: 'cainiao_lp', layout: 'LP d14', evidence: 'certain', source: 'public scripts' },
    { id: 'cainiao_cnusup', layout: 'CNUSUP d8-11', evidence: 'certain', source: 'public scripts' },
  ],
};
