import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Runs a command with the project's own tools (and the Node they need) first on the PATH.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string> }} [options] show: print its output as it comes
 * @returns {Promise<{ code: number, output: string, seconds: number }>} the output is empty when it was shown
 */
export function runTool(command, args, options = {}) {
  const began = Date.now();
  const path = join(root, 'node_modules', '.bin') + delimiter + (env.PATH ?? '');
  return new Promise((done) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      // What is kept to be shown later is read by people: no colours, no spinners.
      env: { ...env, ...(options.show ? {} : { CI: '1', NO_COLOR: '1' }), ...options.env, PATH: path },
      stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
      // npm's and the tools' command files of Windows only run through its shell.
      shell: platform === 'win32',
    });
    const end = (code) => done({ code, output, seconds: (Date.now() - began) / 1000 });
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}
