import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { extensionFolder } from './launch-extension';

/**
 * Copies a build and opens the shadow roots of its notes, which neither accessibility checkers nor Firefox's test tools
 * can see into otherwise. Answers the copy's folder.
 */
export async function openRoots(built = extensionFolder): Promise<string> {
  const folder = `${built}-open-roots`;
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const contentScript = resolve(folder, 'content-scripts/orders.js');
  const code = await readFile(contentScript, 'utf8');
  const opened = code.replace(/(\bmode:\s*)(["'`])closed\2/g, '$1$2open$2');
  if (opened === code) throw new Error('The content script attaches no closed shadow root: look how it does it now.');
  await writeFile(contentScript, opened);
  return folder;
}
