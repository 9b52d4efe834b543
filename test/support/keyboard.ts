import type { Locator, Page } from 'playwright-core';

const mostPresses = 80;

/** Somebody without a mouse: goes from one thing to the next by Tab, until the focus is on what they look for. */
export class Keys {
  constructor(private readonly page: Page) {}

  /** To what is called so: a field, a button, a link. */
  to(name: string): Promise<void> {
    const { page } = this;
    const named = (['button', 'link'] as const).map((role) => page.getByRole(role, { name, exact: true }));
    return this.#until(
      name,
      named.reduce((all, one) => all.or(one), page.getByLabel(name, { exact: true })),
    );
  }

  async press(name: string): Promise<void> {
    await this.to(name);
    await this.page.keyboard.press('Enter');
  }

  async type(label: string, text: string): Promise<void> {
    await this.to(label);
    await this.page.keyboard.type(text);
  }

  async tick(name: string): Promise<void> {
    await this.#until(name, this.page.getByRole('checkbox', { name }));
    await this.page.keyboard.press('Space');
  }

  /** One of several that exclude each other: Tab leads to their group, and arrows within it. */
  async choose(name: string): Promise<void> {
    const wanted = this.page.getByRole('radio', { name });
    const group = await wanted.getAttribute('name');
    await this.#until(name, this.page.locator(`[type=radio][name="${group}"]`));
    await this.page.keyboard.press('Space');
    for (let presses = 0; !(await wanted.isChecked()); presses += 1) {
      if (presses === mostPresses) throw new Error(`no arrow leads to ${name}`);
      await this.page.keyboard.press('ArrowDown');
    }
  }

  /** What the focus is on, by its text; null where it got lost. */
  focused(): Promise<string | null> {
    return this.page.evaluate<string | null>(
      `document.activeElement === document.body ? null : document.activeElement.textContent.trim()`,
    );
  }

  async #until(name: string, wanted: Locator): Promise<void> {
    await wanted.first().waitFor();
    const focus = this.page.locator(':focus');
    for (let presses = 0; presses <= mostPresses; presses += 1) {
      if ((await wanted.and(focus).count()) > 0) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}`);
  }
}
