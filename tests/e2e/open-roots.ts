import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Copies a build and opens the shadow roots of its notes, which neither accessibility checkers nor Firefox's test tools
 * can see into otherwise.
 */
export async function openRoots(built: string): Promise<void> {
  const folder = folderWithOpenRoots(built);
  await rm(folder, { recursive: true, force: true });
  await cp(built, folder, { recursive: true });
  const contentScript = resolve(folder, 'content-scripts/orders.js');
  const code = await readFile(contentScript, 'utf8');
  const opened = code.replace(/(\bmode:\s*)(["'`])closed\2/g, '$1$2open$2');
  if (opened === code) throw new Error('The content script attaches no closed shadow root: look how it does it now.');
  await writeFile(contentScript, opened);
}

/** Where the copy of the build in `built` lies. */
export function folderWithOpenRoots(built: string): string {
  return `${built}-open-roots`;
}
