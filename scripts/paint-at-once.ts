import { basename, dirname, join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/**
 * Lets a page paint as soon as it can: what its script `main.tsx` imports at once is bundled with it into one file of its
 * own, its style stands in the page itself, and nothing is painted before the script has come. Each file more that is
 * asked for costs the first paint some milliseconds, and an empty frame before it would flash.
 *
 * @param later the modules beside the script that it imports by and by; they and all they share with other pages are
 * bundled as usual
 */
export function paintAtOnce(page: string, later: readonly string[]): Plugin {
  const isScript = (id: string) => id.endsWith(`/entrypoints/${page}/main.tsx`);
  const script = `${page}.js`;
  const fileOf = (module: string) => `chunks/${page}-${module}.js`;
  let config: ResolvedConfig;
  return {
    name: 'vtr-guard:paint-at-once',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    // Among the pages the script stands for what it imports later: bundled and styled as if all came at once.
    transform: {
      order: 'pre',
      handler(_, id) {
        if (!isScript(id)) return null;
        for (const module of later) {
          const from = join(dirname(id), module);
          this.emitFile({ type: 'chunk', id: from, fileName: fileOf(module), preserveSignature: 'strict' });
        }
        return later.map((module) => `import './${module}';`).join('\n');
      },
    },
    async buildEnd() {
      const id = [...this.getModuleIds()].find(isScript);
      if (!id) return;
      this.emitFile({
        type: 'asset',
        fileName: script,
        source: await bundled(id, config, (module) => `/${fileOf(module)}`),
      });
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle }) => {
        if (!path.endsWith(`/${page}/index.html`) || !bundle) return html;
        // Nothing asks for the one that was bundled as usual any more.
        for (const [file, chunk] of Object.entries(bundle))
          if (chunk.type === 'chunk' && chunk.isEntry && chunk.moduleIds.some(isScript)) delete bundle[file];
        const styleOf = (file: string) => {
          const asset = bundle[file];
          if (asset?.type !== 'asset') throw new Error(`${page} links ${file}, which was not built`);
          return String(asset.source);
        };
        return withScript(withStyle(html, styleOf), `/${script}`);
      },
    },
  };
}

/** A module and all it imports at once, without the styles; what it imports later is looked for where `fileOf` says. */
async function bundled(
  module: string,
  { root, build: { target } }: ResolvedConfig,
  fileOf: (module: string) => string,
): Promise<string> {
  const noStyle = '\0no-style';
  const results = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@': root } },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'vtr-guard:first-alone',
        enforce: 'pre',
        resolveId: (id) => (id.endsWith('.css') ? noStyle : null),
        load: (id) => (id === noStyle ? '' : null),
        resolveDynamicImport: (later) => ({ id: fileOf(basename(String(later))), external: 'absolute' }),
      },
    ],
    build: {
      write: false,
      target,
      lib: { entry: module, formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [output, ...others] = [results].flat().flatMap((result) => ('output' in result ? result.output : []));
  if (output?.type !== 'chunk' || others.length > 0) throw new Error(`${module} is not one file`);
  return output.code;
}

/** A page whose only script is the file at `address`, asked for first and waited for with the first paint. */
export function withScript(html: string, address: string): string {
  return html
    .replace('<script ', `<script type="module" async blocking="render" src="${address}"></script><script `)
    .replace(/\s*<link rel="modulepreload"[^>]*>|\s*<script type="module" crossorigin[^>]*><\/script>/g, '');
}

/** A page with its style in it. */
export function withStyle(html: string, styleOf: (file: string) => string): string {
  return html.replace(
    /<link rel="stylesheet"[^>]*? href="\/([^"]+)">/g,
    (_, file: string) => `<style>${styleOf(file)}</style>`,
  );
}
