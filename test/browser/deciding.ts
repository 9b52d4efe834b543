import type { Window } from '../support/window.js';

/** Decides about a case: chooses, says why, and answers the question. */
export async function decide(window: Window, decision: string, reason?: string): Promise<void> {
  await window.page.getByRole('radio', { name: decision }).check();
  if (reason !== undefined) await window.fill('理由', reason);
  await window.press('下一步：确认');
  // What it does is said by the button beside 取消.
  await window.page.getByRole('dialog').getByRole('button').last().click();
  await window.says('已提交您的决定');
}
