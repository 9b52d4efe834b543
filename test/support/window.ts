import type { Dialog, Page, Request, Route } from 'playwright-core';
import { StudentPage } from './student-page.js';

/** An answer that is under way for as long as a test wants. */
export interface HeldAnswer {
  /** Once the server has done what was asked. */
  readonly done: Promise<void>;
  /** Lets the answer arrive. */
  release(): void;
}

const graphql = '**/graphql';

/** One tab on a portal that other tests share, and the weather around it. */
export class Window extends StudentPage {
  readonly #sent: string[] = [];
  readonly #heard = Promise.withResolvers<void>();

  constructor(
    readonly page: Page,
    readonly origin: string,
    /** What went wrong in this browser's pages that nobody was told about: errors, refused resources, missing texts. */
    readonly faults: string[] = [],
  ) {
    super();
    page.on('request', (request) => this.#sent.push(operationOf(request) ?? ''));
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('"type":"next"')) this.#heard.resolve();
      }),
    );
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      // What a test lets fail on purpose is told by the browser itself, which is no fault of the page.
      const isWeather = /Failed to load resource|WebSocket connection|ERR_/.test(message.text());
      if (['error', 'warning'].includes(message.type()) && !isWeather) this.faults.push(message.text());
    });
  }

  async open(path = '/'): Promise<this> {
    await this.page.goto(this.origin + path);
    return this;
  }

  /** Another tab of the same browser. */
  async another(path = '/'): Promise<Window> {
    return new Window(await this.page.context().newPage(), this.origin, this.faults).open(path);
  }

  /** How often an operation was sent: `SignIn`, `SubmitStatus`… */
  sent(operation: string): number {
    return this.#sent.filter((name) => name === operation).length;
  }

  /** Pastes into a field at its caret, as a keyboard does. */
  async paste(label: string, text: string): Promise<void> {
    await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await this.page.getByLabel(label, { exact: true }).focus();
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Whether a text can be read somewhere on the page. */
  async says(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Presses a button of the dialog that is open, which then closes. */
  async answer(button: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** As if somebody came back to the tab from another one: the page looks again. */
  comeBack(): Promise<unknown> {
    return this.page.evaluate(`window.dispatchEvent(new Event('focus'))`);
  }

  /** The text of whatever is shown, without what is for screen readers alone. */
  text(): Promise<string> {
    return this.page.innerText('body');
  }

  /** What the browser keeps of the page, wherever that may be. */
  kept(): Promise<string> {
    const places = '[{ ...localStorage }, { ...sessionStorage }, history.state, location.href]';
    return this.page.evaluate(`JSON.stringify(${places})`);
  }

  /** What the first clock on the page shows, `29:58`, as seconds. */
  async shownSeconds(): Promise<number> {
    const face = /(\d+):(\d\d)/.exec(await this.page.getByRole('timer').first().innerText());
    return Number(face?.[1]) * 60 + Number(face?.[2]);
  }

  /** Goes to leave, and stays when the browser itself asks. @returns its question */
  async stays(leave: () => Promise<unknown>): Promise<Dialog> {
    const asked = new Promise<Dialog>((resolve) =>
      this.page.once('dialog', (question) => void question.dismiss().then(() => resolve(question))),
    );
    await leave();
    return asked;
  }

  /** What comes out of the printer: its number of pages, and the words that are not left out on paper. */
  async print(): Promise<{ readonly pages: number; readonly text: string }> {
    const pdf = (await this.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    await this.page.emulateMedia({ media: 'print' });
    const text = await this.page.innerText('body');
    await this.page.emulateMedia({ media: null });
    return { pages: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, text };
  }

  /** Pulls the plug, or puts it in again. */
  async offline(isOffline = true): Promise<void> {
    await this.page.context().setOffline(isOffline);
  }

  /** Lets the server answer the next request of an operation, but keeps the answer back. Its cookies come at once. */
  async hold(operation: string): Promise<HeldAnswer> {
    const released = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    await this.#onNext(operation, async (route) => {
      const response = await route.fetch();
      done.resolve();
      await released.promise;
      await route.fulfill({ response });
    });
    return { done: done.promise, release: released.resolve };
  }

  /** The next answer to an operation is lost; what was asked for has happened. */
  lose(operation: string): Promise<void> {
    return this.#onNext(operation, async (route) => {
      await route.fetch();
      await route.abort();
    });
  }

  /** No request of an operation arrives, until {@link fairWeather}. */
  async block(operation: string): Promise<void> {
    await this.page.route(graphql, (route) =>
      operationOf(route.request()) === operation ? route.abort() : route.fallback(),
    );
  }

  /** Before it opens: the page will hear nothing of changes, as behind a proxy that lets no sockets through. */
  deaf(): Promise<void> {
    return this.page.routeWebSocket(graphql, () => undefined);
  }

  /** Until the page hears of changes. */
  async follows(): Promise<void> {
    await this.#heard.promise;
  }

  async fairWeather(): Promise<void> {
    await this.page.unrouteAll();
    await this.offline(false);
  }

  async #onNext(operation: string, handle: (route: Route) => Promise<void>): Promise<void> {
    let isOver = false;
    await this.page.route(graphql, async (route) => {
      if (isOver || operationOf(route.request()) !== operation) return route.fallback();
      isOver = true;
      return handle(route);
    });
  }
}

function operationOf(request: Request): string | undefined {
  if (!request.url().endsWith('/graphql')) return undefined;
  return /"operationName":"(\w+)"/.exec(request.postData() ?? '')?.[1];
}
