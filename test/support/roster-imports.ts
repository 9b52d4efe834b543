import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Untyped } from './browser.js';

const patienceMs = 300_000;
const lookAgainMs = 50;
const problem = 'row column severity code maskedValue message';
const fields = `id schoolId schoolName fileName isWholeSchool state createdAt confirmedAt endedAt expiresAt byMaskedName
  rows total done create update unchanged remove planned { create update unchanged remove } refused warnings
  hold { moves removes students sharePercent } rowsPerSecond secondsLeft canConfirm canCancel canUndo`;
const result = `__typename ... on RosterImportChanged { rosterImport { ${fields} } } ... on Refused { issues { code field } }`;

interface SentFile {
  readonly school: string;
  readonly fileName?: string;
  readonly isWholeSchool?: boolean;
}

/** What the page of an administrator does with imports. */
export const rosterImports = {
  async send(browser: Browser, bytes: Buffer, { school, fileName = '名单.csv', isWholeSchool = false }: SentFile) {
    const response = await fetch(`${browser.address}/administration/roster-imports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        cookie: browser.cookieHeader(),
        'x-school-id': school,
        'x-file-name': encodeURIComponent(fileName),
        'x-whole-school': String(isWholeSchool),
      },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, body: (await response.json()) as Untyped };
  },

  async read(browser: Browser, id: string): Promise<Untyped> {
    return (await browser.ask(`query ($id: ID!) { rosterImport(id: $id) { ${fields} } }`, { id })).rosterImport;
  },

  async list(browser: Browser, school?: string): Promise<Untyped> {
    const wanted = `query ($school: ID) { rosterImports(school: $school, first: 50) { total next imports { ${fields} } } }`;
    return (await browser.ask(wanted, { school })).rosterImports;
  },

  async problems(browser: Browser, id: string, more = 'first: 500'): Promise<Untyped> {
    const wanted = `query ($id: ID!) { rosterImport(id: $id) { problems(${more}) { total next problems { ${problem} } } } }`;
    return (await browser.ask(wanted, { id })).rosterImport?.problems;
  },

  async notUndone(browser: Browser, id: string): Promise<Untyped> {
    const wanted = `query ($id: ID!) { rosterImport(id: $id) { notUndone(first: 500) { total problems { ${problem} } } } }`;
    return (await browser.ask(wanted, { id })).rosterImport.notUndone;
  },

  async confirm(
    browser: Browser,
    id: string,
    holdReason: string | null = null,
    requestId: string = randomUUID(),
  ): Promise<Untyped> {
    const wanted = `mutation ($input: ConfirmRosterImportInput!) { it: confirmRosterImport(input: $input) { ${result} } }`;
    return (await browser.ask(wanted, { input: { requestId, id, holdReason } })).it;
  },

  async cancel(browser: Browser, id: string): Promise<Untyped> {
    const wanted = `mutation ($input: RosterImportInput!) { it: cancelRosterImport(input: $input) { ${result} } }`;
    return (await browser.ask(wanted, { input: { requestId: randomUUID(), id } })).it;
  },

  async undo(browser: Browser, id: string): Promise<Untyped> {
    const wanted = `mutation ($input: RosterImportInput!) { it: undoRosterImport(input: $input) { ${result} } }`;
    return (await browser.ask(wanted, { input: { requestId: randomUUID(), id } })).it;
  },

  /** Waits until the work has brought it there. */
  async reaches(browser: Browser, id: string, state: string): Promise<Untyped> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = await this.read(browser, id);
      if (found.state === state) return found;
      if (patience.aborted) throw new Error(`the import is ${found.state}, not ${state}`);
      await wait(lookAgainMs);
    }
  },

  /** A file that was sent and checked. @returns its import */
  async checked(browser: Browser, bytes: Buffer, file: SentFile): Promise<Untyped> {
    const { status, body } = await this.send(browser, bytes, file);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return this.reaches(browser, body.id, 'CHECKED');
  },

  /** The same, confirmed and done. */
  async imported(browser: Browser, bytes: Buffer, file: SentFile, holdReason: string | null = null): Promise<Untyped> {
    const { id } = await this.checked(browser, bytes, file);
    const confirmed = await this.confirm(browser, id, holdReason);
    if (confirmed.issues !== undefined) throw new Error(JSON.stringify(confirmed.issues));
    return this.reaches(browser, id, 'IMPORTED');
  },

  async fetchFile(browser: Browser, path: string): Promise<{ readonly status: number; readonly bytes: Buffer }> {
    const response = await fetch(`${browser.address}/administration/${path}`, {
      headers: { cookie: browser.cookieHeader() },
    });
    return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
  },
};
