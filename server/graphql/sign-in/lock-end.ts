import { isLockEnded, namedLock } from '../../accounts/named-lock.js';
import type { RequestContext } from '../context.js';

const end = { done: true, value: undefined } as const;

/** Comes once, when somebody has ended the lock of that name: looked at now and after each change of the account. */
export function lockEnd({ services, changes, device }: RequestContext, name: string): AsyncIterableIterator<boolean> {
  const lock = namedLock(services.personalData, name);
  const source = lock === null ? null : changes.of(lock.account);
  let isTold = false;
  const stop = async () => {
    isTold = true;
    await source?.return?.();
    return end;
  };
  return {
    async next() {
      if (lock === null || source === null || isTold) return end;
      try {
        do {
          if ((await source.next()).done) return end;
        } while (!(await isLockEnded(services, { ...lock, device, at: services.clock.now() })));
      } catch (error) {
        // Nobody calls `return()` after a rejection.
        await stop();
        throw error;
      }
      await stop();
      return { done: false, value: true };
    },
    return: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
