import type { Page } from 'playwright-core';
import { captchaAnswer } from './config.js';

/** What a student does with the page before them. The labels are those of the Chinese interface. */
export abstract class StudentPage {
  abstract readonly page: Page;

  async at(step: string): Promise<void> {
    await this.page.waitForSelector(`[data-step=${step}]`);
  }

  press(button: string): Promise<void> {
    return this.page.getByRole('button', { name: button, exact: true }).click();
  }

  async fill(label: string, text: string): Promise<void> {
    // Nobody answers a picture that is not there yet.
    if (label === '图片验证码') await this.page.locator('img.image').waitFor({ state: 'attached' });
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  typed(label: string): Promise<string> {
    return this.page.getByLabel(label, { exact: true }).inputValue();
  }

  async signInAs(account: string, password: string): Promise<void> {
    await this.fill('账号', account);
    await this.fill('密码', password);
    await this.fill('图片验证码', captchaAnswer);
    await this.press('登录');
  }

  /** Unfolds the tree from the province down. */
  async pickSchool({ name, path }: { readonly name: string; readonly path: readonly string[] }): Promise<void> {
    await this.page.getByRole('button', { name: /选择/ }).click();
    for (const row of [...path.slice(1), name])
      await this.page.getByRole('treeitem', { name: row, exact: true }).click();
    await this.press('确认');
  }
}
