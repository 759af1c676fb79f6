import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { compactCatalogue } from '../../scripts/compact-catalogue';

const root = resolve(fileURLToPath(import.meta.url), '../../..');

/** A module as it ships: bundled and minified by the tool that builds the extension. */
export interface Bundle {
  readonly code: string;
  /** A file that holds just this bundle. */
  readonly path: string;
  readonly url: string;
}

const bundles = new Map<string, Promise<Bundle>>();
let folder: Promise<string> | undefined;

/** Bundles a module of this project, given by its path from the root; each once. */
export function bundled(entry: string): Promise<Bundle> {
  const bundle = bundles.get(entry) ?? makeBundle(entry);
  bundles.set(entry, bundle);
  return bundle;
}

async function makeBundle(entry: string): Promise<Bundle> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [compactCatalogue()],
    root,
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['es'], fileName: 'bundle' },
      rollupOptions: { output: { minify: true } },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} could not be bundled`);
  folder ??= mkdtemp(join(tmpdir(), 'vtr-guard-bench-'));
  const path = join(await folder, `${entry.replaceAll(/\W+/g, '-')}.mjs`);
  await writeFile(path, chunk.code);
  return { code: chunk.code, path, url: pathToFileURL(path).href };
}

/** Removes the bundles' files. */
export async function removeBundles(): Promise<void> {
  if (folder) await rm(await folder, { recursive: true, force: true });
}
