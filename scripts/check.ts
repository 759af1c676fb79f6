// npm run --silent check -- [--json] [--lang <language>] [file]
// Works on a fresh clone: the tsconfig that knows the `@/` alias otherwise is written by the first build.
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const { main }: typeof import('./check-command') = await tsImport('./check-command.ts', {
  parentURL: import.meta.url,
  tsconfig: fileURLToPath(new URL('./check-tsconfig.json', import.meta.url)),
});
process.exitCode = await main(argv.slice(2));
