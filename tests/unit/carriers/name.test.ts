import { describe, expect, it } from 'vitest';
import { carriers } from '@/utils/carriers/catalogue';
import { carrierNamed, carrierOf, isOther } from '@/utils/carriers/name';

describe('carrierNamed', () => {
  // Carrier-code values of Amazon's US Shipping Confirmation file, where we know the carrier.
  it.each([
    ['4PX', '4px'],
    ['Asendia', 'asendia'],
    ['Canada Post', 'canada-post'],
    ['China Post', 'china-post'],
    ['DHL', 'dhl'],
    ['DHL eCommerce', 'dhl-global-mail'],
    ['FedEx', 'fedex'],
    ['Fedex Freight', 'fedex'],
    ['FedEx SmartPost', 'fedex-smartpost'],
    ['Hongkong Post', 'hongkong-post'],
    ['Lasership', 'lasership'],
    ['Newgistics', 'newgistics'],
    ['OnTrac', 'ontrac'],
    ['OSM', 'osm'],
    ['Royal Mail', 'royal-mail'],
    ['SF Express', 'sf-express'],
    ['UPS', 'ups'],
    ['UPS Freight', 'ups'],
    ['UPS Mail Innovations', 'ups-mail-innovations'],
    ['USPS', 'usps'],
    ['Yanwen', 'yanwen'],
    ['Yun Express', 'yunexpress'],
  ])('%s is %s (Shipping Confirmation file)', (name, id) => {
    expect(carrierNamed(name)?.id).toBe(id);
  });

  it.each([
    ['DHL Global Mail', 'dhl-global-mail', 'VTR FAQ'],
    ['FedEx Ground Economy', 'fedex-smartpost', 'SmartPost’s name since 2021'],
    ['On Trac', 'ontrac', 'VTR FAQ'],
    ['美国邮政', 'usps', 'VTR FAQ, Chinese'],
    ['美国邮政 (USPS)', 'usps', 'VTR FAQ, Chinese'],
    ['联邦快递', 'fedex', 'VTR FAQ, Chinese'],
    ['加拿大邮政', 'canada-post', 'VTR FAQ, Chinese'],
    ['中国邮政', 'china-post', 'VTR FAQ, Chinese'],
    ['顺丰速运', 'sf-express', 'VTR FAQ, Chinese'],
    ['递四方速递', '4px', 'VTR FAQ, Chinese'],
    ['燕文物流', 'yanwen', 'VTR FAQ, Chinese'],
    ['云途物流', 'yunexpress', 'VTR FAQ, Chinese'],
    ['ups', 'ups', 'case'],
    ['  u.p.s. ', 'ups', 'spaces and punctuation'],
    ['ＵＰＳ', 'ups', 'full width'],
    ['PUROLATOR', 'purolator', 'case: Amazon itself compares exactly'],
    ['sf-express', 'sf-express', 'an id'],
    ['United States Postal Service', 'usps', 'in full'],
  ])('%s is %s (%s)', (name, id) => {
    expect(carrierNamed(name)?.id).toBe(id);
  });

  it.each(['', 'Other', '其他', 'Deutsche Post', 'Old Dominion', 'XPO Freight', 'constructor', '中'])(
    '%j is none we know',
    (name) => {
      expect(carrierNamed(name)).toBeNull();
    },
  );
});

describe('isOther', () => {
  it.each([
    'Other',
    'other',
    ' OTHER ',
    'Otro',
    'Andere',
    'Sonstige',
    'Autre',
    'Altro',
    'Anders',
    'Övrigt',
    'Inne',
    'Diğer',
    '其他',
    '其它',
    'その他',
    '기타',
  ])('%s is', (name) => {
    expect(isOther(name)).toBe(true);
  });

  it.each(['', 'UPS', 'Another', 'Otter'])('%j is not', (name) => {
    expect(isOther(name)).toBe(false);
  });
});

describe('carrierOf', () => {
  it('finds every carrier by its id, and throws for what is none', () => {
    for (const carrier of carriers()) expect(carrierOf(carrier.id)).toBe(carrier);
    expect(() => carrierOf('nobody')).toThrow('No carrier has the id nobody');
  });
});
