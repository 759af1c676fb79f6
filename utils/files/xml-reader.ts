import { Parser } from 'saxen';
import { FileRefused } from './file-refused';
import type { TakePart } from './workbook-parts';

/** What is done with the elements of a document; names come without their namespace's prefix. */
export interface XmlHandler {
  open?(name: string, attributes: () => Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Hands the elements of an XML document to `handler` while it is read. Broken XML refuses the file as damaged. */
export function xmlReader(handler: XmlHandler): TakePart {
  const parser = new Parser();
  let broken: Error | null = null;
  parser
    .on('openTag', (name, attributes) => handler.open?.(localName(name), attributes))
    .on('closeTag', (name) => handler.close?.(localName(name)))
    .on('text', (text, decode) => handler.text?.(text.includes('&') ? decode(text) : text))
    .on('cdata', (text) => handler.text?.(text))
    .on('error', (error) => {
      broken ??= error;
    });
  return (piece, isLast) => {
    if (piece !== '') parser.write(piece);
    if (isLast) parser.end();
    if (broken) throw new FileRefused({ key: 'reportFileDamaged' }, null, { cause: broken });
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon === -1 ? name : name.slice(colon + 1);
}
