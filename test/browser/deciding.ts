import type { Window } from '../support/window.js';

/** Decides about a case: chooses, says why, and answers the question by the button that says what it does. */
export async function decide(
  window: Window,
  [decision, action]: readonly [string, string],
  reason?: string,
): Promise<void> {
  await window.page.getByRole('radio', { name: decision }).check();
  if (reason !== undefined) await window.fill('理由', reason);
  await window.press('下一步：确认');
  await window.page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();
  await window.says('已提交您的决定');
}
