import type { Carrier } from '../carrier';

export const amazonLogistics: Carrier = {
  id: 'amazon-logistics',
  // 亚马逊物流 is Amazon's word for its warehouses (FBA); as a carrier's name it is only understood.
  names: { en: 'Amazon Logistics', zh_CN: 'Amazon Logistics' },
  aliases: ['Amazon', 'AMZL', 'AMZN', 'Amazon Shipping', 'AMZL US', '亚马逊', '亚马逊物流'],
  formats: [
    { id: 'amazon_tb', layout: 'TB <ACM> d12', evidence: 'certain', source: 'tracking_number_data' },
    { id: 'amazon_q', layout: 'Q a d10', evidence: 'possible', source: 'public scripts' },
    { id: 'amazon_intl', layout: '<AFC> d10', evidence: 'possible', source: 'tracking_number_data' },
  ],
};
