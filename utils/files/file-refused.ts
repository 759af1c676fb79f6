import type { Phrase } from '@/utils/i18n';

/** A file can't be used. The reason is a phrase for the seller; nothing was stored. */
export class FileRefused extends Error {
  override name = 'FileRefused';

  /**
   * @param reason what is wrong and what helps, to be said in the seller's language
   * @param line the line of the file it concerns, counted from 1; null where it concerns the whole
   */
  constructor(
    readonly reason: Phrase,
    readonly line: number | null = null,
    options?: { readonly cause: unknown },
  ) {
    super(reason.key, options);
  }
}
