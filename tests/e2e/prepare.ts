import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildReplica } from '../fixtures/replica/build-replica';
import { extensionFolder } from './launch-extension';

/** Runs once before all tests: the practice page is bundled, the extension must have been. */
export default async function prepare(): Promise<void> {
  if (!existsSync(resolve(extensionFolder, 'manifest.json'))) throw new Error('Build first: npm run build');
  await buildReplica();
}
