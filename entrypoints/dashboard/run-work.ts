import type { WorkShown } from '@/components/work-line';
import type { Work } from '@/utils/files/work';
import type { Phrase } from '@/utils/i18n';

/**
 * Runs a long piece of work that the seller watches and can end. Progress is shown by whole percents. Answers null when
 * the seller ended it; whatever else goes wrong is thrown.
 */
export async function runWork<Result>(
  phrase: Phrase,
  show: (work: WorkShown) => void,
  task: (work: Work) => Promise<Result>,
): Promise<Result | null> {
  const ending = new AbortController();
  const cancel = () => ending.abort();
  let percent = -1;
  const onProgress = (share: number) => {
    const reached = Math.floor(share * 100);
    if (reached === percent || ending.signal.aborted) return;
    percent = reached;
    show({ phrase, share, cancel });
  };
  onProgress(0);
  try {
    return await task({ signal: ending.signal, onProgress });
  } catch (error) {
    if (ending.signal.aborted) return null;
    throw error;
  }
}
