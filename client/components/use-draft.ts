import { reactive } from 'vue';

const drafts = new Map<string, object>();

/**
 * What is typed into a form: still there for whoever comes back from another page of ours. In this page's memory alone
 * (W6).
 *
 * @param form its name, one for each form
 */
export function useDraft<T extends object>(form: string, empty: () => T): T {
  const draft = drafts.get(form) ?? reactive(empty());
  drafts.set(form, draft);
  return draft as T;
}

/** Forgets what was typed: another person is here, or another step. */
export function forgetDrafts(): void {
  drafts.clear();
}
