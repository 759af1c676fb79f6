import type { Extension } from './launch-extension';

/** A running browser. They start slowly: tests share one, and each gets the extension as if just installed. */
export interface SharedBrowser {
  /** Installs the build in `folder` anew, with an empty storage. What was installed before is gone, and all its pages. */
  install(folder: string): Promise<Extension>;
  close(): Promise<void>;
}
