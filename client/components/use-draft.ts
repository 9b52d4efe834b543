import { reactive } from 'vue';

interface Draft {
  readonly owner: string;
  readonly typed: object;
}

const drafts = new Map<string, Draft>();
let owner = '';

/**
 * What is typed into a form: still there for whoever comes back from another page of ours, or signs in again after
 * their session has ended. In this page's memory alone (W6).
 *
 * @param form its name, one for each form
 */
export function useDraft<T extends object>(form: string, empty: () => T): T {
  const draft = drafts.get(form) ?? { owner, typed: reactive(empty()) };
  drafts.set(form, draft);
  return draft.typed as T;
}

/** Tells who is here, at which step: what anybody else or any other step has typed is forgotten. */
export function keepDraftsOf(now: string): void {
  owner = now;
  for (const [form, draft] of drafts) if (draft.owner !== now) drafts.delete(form);
}

/** Nobody is here: a new draft is nobody's. What there is waits for its owner. */
export function keepDraftsWaiting(): void {
  owner = '';
}

/** Forgets all that was typed: whoever typed it has left. */
export function forgetDrafts(): void {
  drafts.clear();
}
