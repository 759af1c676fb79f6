import type { Plugin } from 'vite';

/**
 * Puts a page's style into the page itself, and holds its first paint until its script has run: the popup opens a quarter
 * sooner than with four style sheets to be asked for, and without an empty frame before.
 */
export function paintAtOnce(page: string): Plugin {
  return {
    name: 'vtr-guard:paint-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle }) => {
        if (!path.endsWith(`/${page}/index.html`) || !bundle) return html;
        return withStyle(html, (file) => {
          const asset = bundle[file];
          if (asset?.type !== 'asset') throw new Error(`${page} links ${file}, which was not built`);
          return String(asset.source);
        });
      },
    },
  };
}

/** A page with its style in it, its script first. */
export function withStyle(html: string, styleOf: (file: string) => string): string {
  return html
    .replace(/<link rel="stylesheet"[^>]*? href="\/([^"]+)">/g, (_, file: string) => `<style>${styleOf(file)}</style>`)
    .replace('<script type="module"', '<script type="module" blocking="render"');
}
