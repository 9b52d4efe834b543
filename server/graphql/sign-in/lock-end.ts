import { isLockOver, lockedAccount } from '../../accounts/locks.js';
import type { RequestContext } from '../context.js';

const end = { done: true, value: undefined } as const;

/** Comes once, when the lock of that name is over: looked at now and after each change of the account. */
export function lockEnd({ services, changes, device }: RequestContext, lock: string): AsyncIterableIterator<boolean> {
  const account = lockedAccount(services.personalData, lock);
  const source = account === null ? null : changes.of(account);
  let isTold = false;
  const stop = async () => {
    isTold = true;
    await source?.return?.();
    return end;
  };
  return {
    async next() {
      if (account === null || source === null || isTold) return end;
      do {
        if ((await source.next()).done) return end;
      } while (!(await isLockOver(services, { account, device, at: services.clock.now() })));
      await stop();
      return { done: false, value: true };
    },
    return: stop,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
