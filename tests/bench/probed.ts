import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundled } from './bundle';
import { mixedNumbers } from './kinds';
import { recogniserEntry } from './subject';

interface Probes {
  readonly load: { readonly loadMs: number; readonly firstMs: number };
  readonly memory: { readonly once: number; readonly twice: number };
  readonly allocation: { readonly bytes: number };
}

const run = promisify(execFile);
const probe = fileURLToPath(new URL('./probe.mjs', import.meta.url));

/** Asks a fresh process about the recogniser as it ships; see `probe.mjs` for what each probe measures. */
export async function probed<What extends keyof Probes>(
  what: What,
  { times = 1, flags = [] }: { times?: number; flags?: readonly string[] } = {},
): Promise<Probes[What][]> {
  const { url } = await bundled(recogniserEntry);
  const folder = await mkdtemp(join(tmpdir(), 'vtr-guard-probe-'));
  try {
    const path = join(folder, 'numbers.json');
    await writeFile(path, JSON.stringify(mixedNumbers()));
    const answers: Probes[What][] = [];
    for (let time = 0; time < times; time += 1) {
      const { stdout } = await run(execPath, [...flags, probe, what, url, path], { env: {} });
      answers.push(JSON.parse(stdout));
    }
    return answers;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
