import { wrapText } from './wrap-text';

/** What a style sheet gives a drawing: in a picture of its own there is no style sheet, so it is written into it. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;

/** What a line or colour means, with a sample of it. */
interface Explained {
  readonly sample: SVGSVGElement;
  readonly text: string;
}

/** What is said about a drawing: a picture leaves the page on which all that stands. */
export interface PictureWords {
  readonly title: string;
  readonly summary: string;
  /** What its lines and colours mean, in groups. */
  readonly legend: readonly (readonly Explained[])[];
  /** Whose figures they are, and of which day. */
  readonly source: string;
  /** The language of all that, as a tag. */
  readonly language: string;
}

/** Room around everything, in pixels. */
const margin = 24;

/** Room between the parts of the picture, and between a sample and what it means. */
const gap = 12;
const sampleGap = 6;

const lineHeight = 20;

/** Sharp on today's screens, and in a letter. */
const scale = 2;

/** Some text at its place: the middle of its line. */
interface Written {
  readonly text: string;
  readonly font: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

/** A drawing at its place: its upper left corner. */
interface Placed {
  readonly drawing: SVGSVGElement;
  readonly x: number;
  readonly y: number;
}

/**
 * A drawing as a PNG file, in the colours it has on the page and on the page's ground, with its words around it. Nothing
 * is loaded for it. Rejects when the browser can't draw it.
 */
export async function drawPng(drawing: SVGSVGElement, words: PictureWords): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser gives no canvas.');
  const style = getComputedStyle(document.body);
  const { written, placed, height } = layOut(drawing, words, pen, style);
  canvas.width = (drawing.clientWidth + 2 * margin) * scale;
  canvas.height = height * scale;
  pen.scale(scale, scale);
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.textBaseline = 'middle';
  for (const { text, font, colour, x, y } of written) {
    pen.font = font;
    pen.fillStyle = colour;
    pen.fillText(text, x, y);
  }
  for (const { drawing: one, x, y } of placed) {
    pen.drawImage(await pictureOf(one), x, y, one.clientWidth, one.clientHeight);
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no picture.'))), 'image/png');
  });
}

/** Where everything goes: title, summary, drawing, legend and source below each other. */
function layOut(
  drawing: SVGSVGElement,
  { title, summary, legend, source, language }: PictureWords,
  pen: CanvasRenderingContext2D,
  style: CSSStyleDeclaration,
) {
  const room = drawing.clientWidth;
  const [ink, soft] = [style.color, style.getPropertyValue('--ink-soft')];
  const written: Written[] = [];
  const placed: Placed[] = [];
  let x = 0;
  let y = margin;

  const write = (text: string, font: string, colour: string) => {
    pen.font = font;
    for (const line of wrapText(text, room, { language, widthOf: (some) => pen.measureText(some).width })) {
      written.push({ text: line, font, colour, x: margin, y: y + lineHeight / 2 });
      y += lineHeight;
    }
  };

  write(title, `600 16px ${style.fontFamily}`, ink);
  write(summary, `13px ${style.fontFamily}`, soft);
  y += gap;
  placed.push({ drawing, x: margin, y });
  y += drawing.clientHeight + gap;

  const startLine = () => {
    if (x > 0) y += lineHeight;
    x = 0;
  };
  const font = `12px ${style.fontFamily}`;
  pen.font = font;
  const widthOf = ({ sample, text }: Explained) => sample.clientWidth + sampleGap + pen.measureText(text).width;
  for (const group of legend) {
    // A group stays together where it has the room.
    if (x + group.reduce((width, one) => width + widthOf(one) + 2 * gap, -2 * gap) > room) startLine();
    for (const one of group) {
      if (x + widthOf(one) > room) startLine();
      const { sample, text } = one;
      placed.push({ drawing: sample, x: margin + x, y: y + (lineHeight - sample.clientHeight) / 2 });
      written.push({ text, font, colour: soft, x: margin + x + sample.clientWidth + sampleGap, y: y + lineHeight / 2 });
      x += widthOf(one) + 2 * gap;
    }
  }
  if (legend.length > 0) y += lineHeight + gap;
  write(source, font, soft);
  return { written, placed, height: y + margin };
}

async function pictureOf(drawing: SVGSVGElement): Promise<HTMLImageElement> {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [drawing, copy].map((root) => [root, ...root.querySelectorAll<SVGElement>('*')]);
  originals?.forEach((original, at) => {
    const style = getComputedStyle(original);
    for (const property of properties) copies?.[at]?.style.setProperty(property, style.getPropertyValue(property));
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', `${drawing.clientWidth}`);
  copy.setAttribute('height', `${drawing.clientHeight}`);
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await picture.decode();
  return picture;
}
