import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder, launchExtension } from './launch-extension';

/** A copy of the production build and a profile in which its permissions for some hosts have once been granted. */
export interface GrantedBuild {
  readonly folder: string;
  readonly profile: string;
  remove(): Promise<void>;
}

/**
 * Makes a profile in which the browser lets the extension work on `hosts`.
 *
 * Only a person can answer the browser's question. But Chromium keeps what an extension was once granted, and does not
 * ask for it again: so the extension is started once with a manifest that demands it, and from then on with its own.
 */
export async function grantHosts(hosts: readonly string[]): Promise<GrantedBuild> {
  const [folder = '', profile = ''] = await Promise.all(
    ['build', 'profile'].map((name) => mkdtemp(join(tmpdir(), `vtr-guard-granted-${name}-`))),
  );
  await cp(extensionFolder, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const asBuilt = await readFile(path, 'utf8');
  const manifest = JSON.parse(asBuilt) as { permissions: string[]; optional_permissions: string[] };
  const demanding = {
    ...manifest,
    permissions: [...manifest.permissions, 'scripting'],
    optional_permissions: manifest.optional_permissions.filter((name) => name !== 'scripting'),
    host_permissions: hosts.map((host) => `https://${host}/*`),
  };
  await writeFile(path, JSON.stringify(demanding));
  const extension = await launchExtension({ folder, profile });
  await extension.close();
  await writeFile(path, asBuilt);
  return {
    folder,
    profile,
    remove: async () => {
      for (const path of [folder, profile]) await rm(path, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
