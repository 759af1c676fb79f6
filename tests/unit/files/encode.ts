import type { Encoding } from '@/utils/files/encoding';

/** Encodes a text as a seller's spreadsheet would. Browsers only encode UTF-8, so the rest is the decoder read backwards. */
export function encode(text: string, encoding: Encoding): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(text, encoding === 'utf-16le');
  const bytes = Array.from(text).flatMap((character) => {
    const code = character.codePointAt(0)!;
    const known = code < 0x80 ? [code] : tableOf(encoding).get(character);
    if (!known) throw new Error(`${encoding} has no ${character}`);
    return known;
  });
  return new Uint8Array(bytes);
}

/** The same with its byte order mark in front. */
export function encodeWithMark(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Uint8Array<ArrayBuffer> {
  return encode(`\uFEFF${text}`, encoding);
}

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(view.buffer);
}

const tables = new Map<Encoding, ReadonlyMap<string, number[]>>();

function tableOf(encoding: Encoding): ReadonlyMap<string, number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let lead = 0x80; lead < 0x100; lead++) {
    const alone = decoder.decode(new Uint8Array([lead]));
    if (alone.length === 1 && alone !== '\uFFFD') table.set(alone, [lead]);
    if (encoding === 'windows-1252') continue;
    for (let trail = 0x40; trail < 0xff; trail++) {
      const pair = decoder.decode(new Uint8Array([lead, trail]));
      if (Array.from(pair).length === 1 && !pair.includes('\uFFFD') && !table.has(pair)) table.set(pair, [lead, trail]);
    }
  }
  tables.set(encoding, table);
  return table;
}
