import { analyse } from 'chardet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEncoding } from '@/utils/files/detect-encoding';
import { type Encoding, isDamagedUtf8 } from '@/utils/files/encoding';
import { encode } from './encode';

// Files as sellers have them: an English or translated header, and one to three rows with a few words of their
// language. The words are the marketplaces' own category and carrier names; the order ids are invented.
const heads = {
  english: 'Order ID,Carrier Name,Tracking ID,Product Category',
  chinese: '订单编号,承运人,追踪编码,分类',
  japanese: '注文番号,配送業者,お問い合わせ伝票番号,カテゴリー',
};

const files: readonly (readonly [Encoding, keyof typeof heads, ...string[]])[] = [
  ['windows-1252', 'english', 'DHL,1,"Küche, Haushalt & Wohnen"', 'DHL,2,Größen', 'Hermes,3,Spielzeug für Mädchen'],
  ['windows-1252', 'english', 'DHL,1,Küche'],
  ['windows-1252', 'english', 'Colissimo,6A1,Beauté – Hygiène', 'La Poste,6A2,Vêtements été'],
  ['windows-1252', 'english', 'Colissimo,6A1,Électronique'],
  ['windows-1252', 'english', 'Correos,PQ1,Jardín y niños', 'SEUR,1,Electrónica'],
  ['windows-1252', 'english', 'Correos,PQ1,Bebé'],
  ['windows-1252', 'english', 'GLS,1,Cable 5 € “USB”'],
  ['windows-1252', 'english', 'BRT,1,Qualità'],
  ['windows-1252', 'english', 'USPS,1,Kids™ Toys', 'USPS,2,Sheriff’s hat'],
  ['gb18030', 'english', '顺丰速运,SF1,家居与厨房用品', '云途物流,YT1,玩具', '燕文物流,UG1,电子产品'],
  ['gb18030', 'english', '顺丰速运,SF1,玩具'],
  ['gb18030', 'english', 'USPS,1,玩具'],
  ['gb18030', 'english', '菜鸟,1,饰品、箱包、鞋靴'],
  ['gb18030', 'english', 'USPS,1,书'],
  ['gb18030', 'chinese', '顺丰速运,SF1,家居与厨房用品', '云途物流,YT1,玩具', '燕文物流,UG1,电子产品'],
  ['gb18030', 'chinese', '顺丰速运,SF1,玩具'],
  ['gb18030', 'chinese', 'USPS,1,Toys'],
  ['shift_jis', 'english', 'ヤマト運輸,1,家庭用品とキッチン', '佐川急便,2,おもちゃ', '日本郵便,3,本'],
  ['shift_jis', 'english', 'ヤマト運輸,1,ホビー'],
  ['shift_jis', 'english', 'Yamato,1,家電'],
  ['shift_jis', 'english', 'ﾔﾏﾄ運輸,1,ﾎﾋﾞｰ'],
  ['shift_jis', 'japanese', 'ヤマト運輸,1,家庭用品とキッチン', '佐川急便,2,おもちゃ', '日本郵便,3,本'],
  ['shift_jis', 'japanese', 'ヤマト運輸,1,ホビー'],
  ['shift_jis', 'japanese', 'Yamato,1,Books'],
];

const bytesOf = ([encoding, head, ...rows]: (typeof files)[number]) =>
  encode([heads[head], ...rows.map((row, at) => `114-0000001-000000${at},${row}`)].join('\r\n'), encoding);

describe('a file without a mark', () => {
  it.each(files.map((file) => [file[0], file.slice(2).join(' · '), file] as const))(
    'is read in %s: %s',
    async (encoding, _, file) => {
      expect(await detectEncoding(new Blob([bytesOf(file)]))).toBe(encoding);
    },
  );

  it('is known more often than to chardet, the most used detector, even when it may only choose among ours', () => {
    const known = files.filter((file) => {
      const names = analyse(bytesOf(file)).map(({ name }) =>
        name === 'ISO-8859-1' ? 'windows-1252' : name.toLowerCase(),
      );
      return names.find((name) => files.some(([encoding]) => encoding === name)) === file[0];
    });
    // It reads long texts well; a table of a few rows has too few words of its language for it.
    expect(known.length).toBeLessThan(files.length * 0.8);
  });
});

describe('UTF-8 that was damaged on its way', () => {
  const [chinese, japanese, western] = [
    [heads.chinese, '114-0000001-0000001,顺丰速运,SF1,家居与厨房用品'],
    [heads.japanese, '250-0000001-0000001,ヤマト運輸,1,家庭用品とキッチン'],
    [heads.english, 'DHL,1,"Küche, Haushalt & Wohnen"', 'DHL,2,Größen für Mädchen', 'Colissimo,3,Vêtements été'],
  ].map((lines) => encode(lines.join('\r\n'), 'utf-8'));

  it.each<[string, Uint8Array<ArrayBuffer>]>([
    ['a byte of a Chinese character', chinese!.with(4, 0x3f)],
    ['a byte that UTF-8 never has', chinese!.with(4, 0xff)],
    ['a stray byte behind a cell', chinese!.with(chinese!.indexOf(0x2c), 0xa0)],
    ['the end, within a character', chinese!.slice(0, -1)],
    ['the first byte, within a character', chinese!.slice(1)],
    ['a byte of a Japanese character', japanese!.with(3, 0x3f)],
    ['the end, within a Western letter', western!.slice(0, -1)],
  ])('is still read as UTF-8: %s', async (_, bytes) => {
    expect(await detectEncoding(new Blob([bytes]))).toBe('utf-8');
  });

  it('wherever a byte of it is broken', async () => {
    const anyByte = fc.integer({ min: 0x80, max: 0xff });
    await fc.assert(
      fc.asyncProperty(fc.nat(chinese!.length - 1), anyByte, async (at, byte) => {
        expect(await detectEncoding(new Blob([chinese!.with(at, byte)]))).toBe('utf-8');
      }),
    );
  });

  it('and no older encoding is taken for that, wherever one of its bytes is broken', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(255), (file, place, byte) => {
        const bytes = bytesOf(file);
        expect(isDamagedUtf8(bytes.with(place % bytes.length, byte))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  // 圆通 and 通 are also letters of Cyrillic and Greek: most of such a file is UTF-8 by chance.
  it('nor is Chinese whose commonest words happen to be UTF-8', async () => {
    const rows = Array.from(
      { length: 50 },
      (_, at) => `114-0000001-00000${at + 10},${at === 30 ? '申通' : '圆通'},${at}`,
    );
    expect(await detectEncoding(new Blob([encode(rows.join('\n'), 'gb18030')]))).toBe('gb18030');
  });
});
