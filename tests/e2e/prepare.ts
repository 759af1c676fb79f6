import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildReplica } from '../fixtures/replica/build-replica';
import { extensionFolder } from './launch-extension';
import { firefoxFolder } from './launch-firefox';
import { openRoots } from './open-roots';

/** Runs once before all tests: the practice page is bundled, the extension must have been, and gets a copy to see into. */
export default async function prepare(): Promise<void> {
  for (const folder of [extensionFolder, firefoxFolder]) {
    if (!existsSync(resolve(folder, 'manifest.json')))
      throw new Error('Build first: npm run build && npm run build:firefox');
  }
  await buildReplica();
  // Here and not where it is wanted: the tests of another worker may be using the copy then.
  for (const folder of [extensionFolder, firefoxFolder]) await openRoots(folder);
}
