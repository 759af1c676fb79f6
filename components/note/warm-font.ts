import tokens from '../tokens.css?inline';

const family = /"Segoe[^;]+/.exec(tokens)?.[0];

/**
 * Lets the browser find the fonts for `text` while it is idle: the first note has not to wait for that. Throws where
 * there is no canvas.
 */
export function warmFont(text: string): void {
  const pen = new OffscreenCanvas(1, 1).getContext('2d')!;
  pen.font = `13px ${family}`;
  pen.measureText(text);
}
