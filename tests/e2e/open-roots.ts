import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { extensionFolder } from './launch-extension';

const folder = resolve(extensionFolder, '../chrome-mv3-open-roots');
const contentScript = resolve(folder, 'content-scripts/orders.js');

/**
 * Copies the production build and opens the shadow roots of its notes, which accessibility checkers can't see into
 * otherwise. Answers the copy's folder.
 */
export async function openRoots(): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await cp(extensionFolder, folder, { recursive: true });
  const code = await readFile(contentScript, 'utf8');
  const opened = code.replace(/(\bmode:\s*)(["'`])closed\2/g, '$1$2open$2');
  if (opened === code) throw new Error('The content script attaches no closed shadow root: look how it does it now.');
  await writeFile(contentScript, opened);
  return folder;
}
