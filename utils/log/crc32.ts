/** The reversed polynomial of IEEE 802.3, as zip, PNG and Ethernet use it. */
const polynomial = 0xedb88320;

const encoder = new TextEncoder();

/** A checksum that grows with what it is told; it finds damage, not malice. */
export class Crc32 {
  #rest = 0xffffffff;
  #table = makeTable();

  /** Adds a text, as UTF-8. */
  add(text: string): void {
    let rest = this.#rest;
    for (const byte of encoder.encode(text)) rest = (rest >>> 8) ^ this.#table[(rest ^ byte) & 0xff]!;
    this.#rest = rest;
  }

  /** Eight hexadecimal digits. */
  toString(): string {
    return ((this.#rest ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
  }
}

function makeTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
    return rest;
  });
}
