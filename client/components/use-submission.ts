import { shallowRef, watch, type ShallowRef } from 'vue';
import type { FormIssue } from '../text/issue-text.js';
import { failureCode } from './failure-code.js';

export interface Submission {
  /** Why nothing came of the last try; a new array each time, so that the summary takes focus again. */
  readonly issues: ShallowRef<readonly FormIssue[]>;
  readonly isPending: ShallowRef<boolean>;
  submit(): Promise<void>;
  /** The issues of one input. */
  of(field: string): FormIssue | undefined;
}

/**
 * One form's sending: checked here first, one request however often it is pressed (S23), input kept whatever happens.
 * What the check found is said until it finds it no more; what the server answered, until the next try.
 *
 * @param send resolves to the issues of the answer; none means that all went well
 * @param check what can be said without asking the server
 */
export function useSubmission(
  send: () => Promise<readonly FormIssue[]>,
  check: () => readonly FormIssue[] = () => [],
): Submission {
  const issues = shallowRef<readonly FormIssue[]>([]);
  const isPending = shallowRef(false);
  /** What the check found at the last try. */
  const found = shallowRef<readonly FormIssue[]>([]);
  watch(
    () => (found.value.length > 0 ? check() : []),
    (left) => {
      const isMended = (said: FormIssue) =>
        found.value.includes(said) && !left.some(({ code, field }) => code === said.code && field === said.field);
      if (issues.value.some(isMended)) issues.value = issues.value.filter((said) => !isMended(said));
    },
  );

  async function submit(): Promise<void> {
    if (isPending.value) return;
    found.value = check();
    if (found.value.length > 0) return void (issues.value = found.value);
    isPending.value = true;
    try {
      issues.value = await send();
    } catch (error) {
      issues.value = [{ code: failureCode(error, navigator.onLine) }];
    } finally {
      isPending.value = false;
    }
  }

  return { issues, isPending, submit, of: (field) => issues.value.find((issue) => issue.field === field) };
}
