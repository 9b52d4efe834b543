import type { Viewer } from '../viewer/admission.js';
import { adoptViewer, measureServerClock } from '../viewer/session.js';
import { typedAccount } from '../viewer/typed-account.js';

/** Whoever has just signed in; the page follows. `account`: what they typed to name it, if they did. */
export async function enterAs(viewer: Viewer | null, account: string): Promise<void> {
  await measureServerClock().catch(() => undefined);
  typedAccount.value = account;
  adoptViewer(viewer);
}
