import type { Window } from '../support/window.js';

/** Decides about a case: chooses, says why, and answers the question. */
export async function decide(window: Window, decision: string, reason?: string): Promise<void> {
  await window.page.getByRole('radio', { name: decision }).check();
  if (reason !== undefined) await window.fill('理由', reason);
  await window.press('下一步：确认');
  await window.page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await window.says('已提交您的决定');
}
