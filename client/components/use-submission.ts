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
  /** Whether it is the check that found what is said. */
  const isFound = shallowRef(false);
  watch(
    () => (isFound.value ? check() : null),
    (found) => {
      if (found === null) return;
      const isLeft = (said: FormIssue) => found.some(({ code, field }) => code === said.code && field === said.field);
      if (!issues.value.every(isLeft)) issues.value = issues.value.filter(isLeft);
    },
  );

  async function submit(): Promise<void> {
    if (isPending.value) return;
    const faults = check();
    isFound.value = faults.length > 0;
    if (faults.length > 0) return void (issues.value = faults);
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
