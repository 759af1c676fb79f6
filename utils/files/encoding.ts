/** How a text file may be encoded; the names are those of the WHATWG Encoding Standard. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'gb18030', 'shift_jis'] as const;

export type Encoding = (typeof encodings)[number];

const marks: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark at the beginning of a file names; null without one. */
export function encodingByMark(beginning: Uint8Array): Encoding | null {
  return marks.find(([, bytes]) => bytes.every((byte, at) => beginning[at] === byte))?.[0] ?? null;
}

/** UTF-16 without a mark: of a table's characters most are ASCII, so every other byte is zero. Null for all else. */
export function encodingByZeros(beginning: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < beginning.length; at++) if (beginning[at] === 0) zeros[at % 2]! += 1;
  const most = beginning.length / 2;
  if (zeros[1]! > most / 2 && zeros[0]! < most / 10) return 'utf-16le';
  return zeros[0]! > most / 2 && zeros[1]! < most / 10 ? 'utf-16be' : null;
}

/** What only UTF-8 makes of bytes: Chinese, Japanese and the like, and Western letters within words. */
const telling = /[\u0800-\uFFFC\u{10000}-\u{10FFFF}]|(?<=[A-Za-z])[\u00C0-\u017F]|[\u00C0-\u017F](?=[A-Za-z])/gu;

/**
 * Whether a text that is not UTF-8 from end to end was UTF-8 before some of its bytes were damaged, or its end cut off.
 * An older encoding's text has by chance fewer of such characters than of bytes that UTF-8 does not know; two letters of
 * Chinese may be one of Greek or Cyrillic, so those tell nothing.
 * @param sample whole lines with bytes outside ASCII in them
 */
export function isDamagedUtf8(sample: Uint8Array): boolean {
  // A character that the end cuts through is not damaged.
  const text = new TextDecoder().decode(sample, { stream: true });
  const count = (kind: RegExp) => text.match(kind)?.length ?? 0;
  // One damaged byte may cost three characters to be replaced: twelve that are whole outweigh it.
  return count(telling) > 0 && count(telling) >= 4 * count(/\uFFFD/g);
}

/**
 * Which of the older encodings a text that is not UTF-8 was most likely written in. Every one of them can read nearly
 * any bytes, so what counts is whether the characters would be common ones.
 * @param sample whole lines with bytes outside ASCII in them
 */
export function encodingByCommonness(sample: Uint8Array): Encoding {
  const shares = [
    { encoding: 'windows-1252' as const, share: shareOfWestern(sample) },
    { encoding: 'gb18030' as const, share: shareOfPairs(sample, isCommonChinese) },
    { encoding: 'shift_jis' as const, share: shareOfPairs(sample, isCommonJapanese) },
  ];
  return shares.reduce((best, one) => (one.share > best.share ? one : best)).encoding;
}

/** Western letters outside ASCII stand alone, or two at a time inside a word. */
function shareOfWestern(sample: Uint8Array): number {
  let good = 0;
  let all = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at]! < 0x80) continue;
    let end = at + 1;
    while (end < sample.length && sample[end]! >= 0x80) end += 1;
    const run = end - at;
    all += run;
    if (run === 1 || (run === 2 && isWord(sample, at, end))) good += run;
    at = end;
  }
  return all === 0 ? 1 : good / all;
}

function isWord(sample: Uint8Array, start: number, end: number): boolean {
  const isLetter = (byte: number | undefined) => byte !== undefined && /[A-Za-z]/.test(String.fromCharCode(byte));
  return sample.subarray(start, end).every((byte) => byte >= 0xc0) && isLetter(sample[start - 1]);
}

type Commonness = (lead: number, trail: number) => { readonly weight: number; readonly length: 1 | 2 | 4 };

function shareOfPairs(sample: Uint8Array, commonness: Commonness): number {
  let good = 0;
  let all = 0;
  for (let at = 0; at < sample.length; ) {
    if (sample[at]! < 0x80) {
      at += 1;
      continue;
    }
    const { weight, length } = commonness(sample[at]!, sample[at + 1] ?? 0);
    good += weight * length;
    all += length;
    at += length;
  }
  return all === 0 ? 0 : good / all;
}

/** GB/T 2312-1980: rows 1–9 are signs and letters, 16–55 the common characters, 56–87 the rarer ones. */
function isCommonChinese(lead: number, trail: number): ReturnType<Commonness> {
  if (trail >= 0x30 && trail <= 0x39) return { weight: 0.2, length: 4 };
  if (trail < 0x40) return { weight: 0, length: 1 };
  const isGb2312 = trail >= 0xa1;
  if (isGb2312 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9))) return { weight: 1, length: 2 };
  return { weight: isGb2312 && lead >= 0xd8 && lead <= 0xf7 ? 0.3 : 0, length: 2 };
}

/** JIS X 0208: rows of signs and kana, then the first level's characters, then the second's. */
function isCommonJapanese(lead: number, trail: number): ReturnType<Commonness> {
  if (lead >= 0xa1 && lead <= 0xdf) return { weight: 0.3, length: 1 };
  const isPair = trail >= 0x40 && trail <= 0xfc && trail !== 0x7f;
  if (!isPair) return { weight: 0, length: 1 };
  if ((lead >= 0x81 && lead <= 0x83) || (lead >= 0x88 && lead <= 0x97)) return { weight: 1, length: 2 };
  return { weight: (lead >= 0x98 && lead <= 0x9f) || (lead >= 0xe0 && lead <= 0xea) ? 0.3 : 0, length: 2 };
}
