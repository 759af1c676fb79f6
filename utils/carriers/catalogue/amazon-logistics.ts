import type { Carrier } from '../carrier';

export const amazonLogistics: Carrier = {
  id: 'amazon-logistics',
  names: { en: 'Amazon Logistics', zh_CN: '亚马逊物流' },
  aliases: ['Amazon', 'AMZL', 'AMZN', 'Amazon Shipping', 'AMZL US', '亚马逊'],
  formats: [
    { id: 'amazon_tb', layout: 'TB <ACM> d12', evidence: 'certain', source: 'tracking_number_data' },
    { id: 'amazon_q', layout: 'Q a d10', evidence: 'possible', source: 'public scripts' },
    { id: 'amazon_intl', layout: '<AFC> d10', evidence: 'possible', source: 'tracking_number_data' },
  ],
};
