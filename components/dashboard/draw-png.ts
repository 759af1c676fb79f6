/** What a style sheet gives a drawing: in a picture of its own there is no style sheet, so it is written into it. */
const properties = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'opacity',
] as const;

/** Room for the title above and around the drawing, in pixels. */
const margin = 24;
const titleHeight = 40;

/** Sharp on today's screens, and in a letter. */
const scale = 2;

/**
 * A drawing as a PNG file, in the colours it has on the page, with its title and on the page's ground. Nothing is
 * loaded for it. Rejects when the browser can't draw it.
 */
export async function drawPng(drawing: SVGSVGElement, title: string): Promise<Blob> {
  const width = drawing.clientWidth + 2 * margin;
  const height = drawing.clientHeight + titleHeight + 2 * margin;
  const picture = await pictureOf(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser gives no canvas.');
  const style = getComputedStyle(document.body);
  pen.scale(scale, scale);
  pen.fillStyle = style.backgroundColor;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = style.color;
  pen.font = `600 16px ${style.fontFamily}`;
  pen.fillText(title, margin, margin + 16);
  pen.drawImage(picture, margin, margin + titleHeight, drawing.clientWidth, drawing.clientHeight);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The canvas gives no picture.'))), 'image/png');
  });
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
