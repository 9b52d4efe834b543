import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { personalBrowser, type PersonalBrowser } from './personal-browser.js';
import { createFilledDatabase, type TestDatabase } from './database.js';
import { makeDirectory, removeDirectory } from './directories.js';
import { sample } from './portal.js';
import { runProgram } from './program.js';
import { startServerProcess, type ServerProcess } from './server-process.js';
import { StudentPage } from './student-page.js';

export const school = { name: '迎泽区演示第一中学（演示数据）', path: ['山西省', '太原市', '迎泽区'] };

/** A student before a browser, and a whole portal of their own behind it. */
export class StudentBrowser extends StudentPage {
  page!: Page;
  /** Every address that the browser asked for or showed. */
  readonly addresses: string[] = [];

  private constructor(
    readonly browser: PersonalBrowser,
    readonly server: ServerProcess,
    private readonly database: TestDatabase,
    private readonly directory: string,
  ) {
    super();
  }

  /** Starts everything and opens the portal; `switches` are the browser's. */
  static async start(size = { width: 1280, height: 900 }, switches: readonly string[] = []): Promise<StudentBrowser> {
    const database = await createFilledDatabase();
    const directory = await makeDirectory();
    const server = await startServerProcess(database.url, directory, inject('secrets'));
    const started = new StudentBrowser(await personalBrowser(size, switches), server, database, directory);
    await started.open();
    return started;
  }

  /** Ends everything. After a failure it says what was on the page. */
  async end(hasFailed: boolean): Promise<void> {
    if (hasFailed) console.error(this.page.url(), await this.page.innerText('body').catch(String));
    await this.browser.remove();
    await this.server.kill();
    await this.database.drop();
    await removeDirectory(this.directory);
  }

  /** Starts the browser, or starts it anew, on the portal's first page. */
  async open(): Promise<void> {
    this.page = await this.browser.open();
    this.page.on('request', (request) => this.addresses.push(request.url()));
    this.page.on('framenavigated', (frame) => this.addresses.push(frame.url()));
    await this.page.goto(this.server.origin);
  }

  signIn(password: string, account = sample.account): Promise<void> {
    return this.signInAs(account, password);
  }

  chooseSchool(): Promise<void> {
    return this.pickSchool(school);
  }

  /** What an administrator or registrar does meanwhile, on the command line. */
  async account(...args: string[]): Promise<void> {
    const { code, output } = await runProgram('server/cli/account.ts', args, { env: this.server.env }).ended;
    expect(code, output).toBe(0);
  }
}
