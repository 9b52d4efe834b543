import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import { failureCode } from './failure-code.js';
import type { LocalIssueCode } from '../text/issue-text.js';
import { notice } from '../viewer/notice.js';
import { forgetViewer } from '../viewer/session.js';
import { useRefreshed } from './use-refreshed.js';

export interface Reading<T> {
  /** What was read last; `null` until there is something. */
  readonly data: ShallowRef<T | null>;
  /** Why the last try brought nothing; what is shown may be old then. */
  readonly failure: ShallowRef<LocalIssueCode | null>;
  read(): Promise<void>;
}

/**
 * Something that is read again and again. The answer of an older question never replaces a newer one's.
 *
 * @param ask `null` where the session is over
 * @param everyMs how often, in milliseconds of what was read; as often as {@link useRefreshed} does without it
 */
export function useAnswer<T>(ask: () => Promise<T | null>, everyMs?: (data: T | null) => number): Reading<T> {
  const data: ShallowRef<T | null> = shallowRef(null);
  const failure = shallowRef<LocalIssueCode | null>(null);
  let latest = 0;

  async function read(): Promise<void> {
    const mine = (latest += 1);
    try {
      const answer = await ask();
      if (mine !== latest) return;
      failure.value = null;
      if (answer !== null) return void (data.value = answer);
      await forgetViewer();
      notice.value = 'shell.sessionEnded';
    } catch (error) {
      if (mine === latest) failure.value = failureCode(error, navigator.onLine);
    }
  }

  useRefreshed(read, everyMs === undefined ? undefined : () => everyMs(data.value));
  onScopeDispose(() => (latest += 1));
  void read();
  return { data, failure, read };
}
