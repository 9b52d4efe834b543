import { Agent, request as send, type IncomingHttpHeaders } from 'node:http';
import type { TypedDocumentString } from '../../client/graphql/generated/graphql.js';
import { payloadOf, sessionSocket, type Socket } from './socket.js';
import type { Recorder } from './recorder.js';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** The cookies of one browser, by name. */
export type Jar = Map<string, string>;

/** How long a page comes back by itself; then it asks its person, who presses the button again. */
const queueingMs = 75_000;
const mostRedirects = 10;
/** How often somebody presses a button that does nothing, and when again. */
const mostPresses = 5;
const pressAgainMs = 3_000;

/**
 * One page in one browser, as the server knows it: keeps cookies, sends the client's own documents over connections of its
 * own, comes back as `client/graphql/request.ts` does when it is sent away, and follows changes over a socket.
 */
export class Page {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 6 });
  #socket: Socket | null = null;
  #isClosed = false;

  constructor(
    /** Of the server that answers requests. */
    private readonly origin: string,
    /** Of the one that has the socket: a proxy takes turns. */
    private readonly socketOrigin: string,
    private readonly address: string,
    readonly jar: Jar,
    readonly recorder: Recorder,
  ) {}

  /**
   * As somebody at the page does it: what was not answered, or not as it should be, counts as broken, and after a moment
   * they press the button again, which sends the same with the same id.
   *
   * @throws Error if nothing came of it the last time either
   */
  async ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    for (let pressed = 1; ; pressed += 1) {
      try {
        return await this.#askOnce(document, variables);
      } catch (error) {
        if (pressed === mostPresses) throw error;
        await new Promise((resolve) => setTimeout(resolve, pressAgainMs * (0.5 + Math.random())));
      }
    }
  }

  async #askOnce<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const payload = payloadOf(document, variables);
    const operation = payload.operationName ?? '';
    const body = JSON.stringify(payload);
    const begun = performance.now();
    for (let tries = 0; ; tries += 1) {
      const sent = performance.now();
      const answer = await this.#fetch('POST', '/graphql', body);
      const retryAfter = Number(answer.headers['retry-after'] ?? 0);
      if (answer.status === 503 && retryAfter > 0 && answer.body.includes('"queue":"full"')) {
        this.recorder.refused(operation);
        const wait = Math.min(30, retryAfter * 1.5 ** tries) * (1 + Math.random() / 4) * 1_000;
        // Whoever sits there tries again after a moment: from the beginning.
        if (performance.now() + wait > begun + queueingMs) tries = -1;
        await new Promise((resolve) => setTimeout(resolve, wait));
        continue;
      }
      const { data, errors } = parse<R>(answer);
      if (answer.status !== 200 || errors !== undefined || data == null)
        throw this.#broken(operation, `${answer.status} ${answer.body.slice(0, 200)}`);
      this.recorder.answered(operation, performance.now() - sent);
      if (tries > 0) this.recorder.waits.push(performance.now() - begun);
      return data;
    }
  }

  /** Opens an address, and goes where it leads. @returns the last address, and what is there */
  async open(address: string): Promise<{ readonly path: string; readonly body: string }> {
    let url = new URL(address, this.origin);
    for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
      const sent = performance.now();
      const { status, headers, body } = await this.#fetch('GET', url.pathname + url.search);
      if (status >= 400 && !isUnbuilt(status, url.pathname)) throw this.#broken(url.pathname, String(status));
      this.recorder.answered(status < 300 ? 'page or file' : 'redirect', performance.now() - sent);
      if (headers.location === undefined) return { path: url.pathname, body };
      url = new URL(headers.location, url);
    }
    throw this.#broken(url.pathname, 'too many redirects');
  }

  /** Follows the viewer, under the session of the cookies as they are now. */
  follow(changed: (isOver: boolean) => void): void {
    this.#socket?.close();
    this.#socket = sessionSocket(this.socketOrigin, this.cookieHeader(), changed, (why) => this.#broken('socket', why));
  }

  close(): void {
    this.#isClosed = true;
    this.#socket?.close();
    this.#socket = null;
    this.#agent.destroy();
  }

  cookieHeader(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #broken(what: string, why: string): Error {
    // What was still under way when it was closed is broken off by that.
    if (!this.#isClosed) this.recorder.broken.push(`${what}: ${why}`);
    return new Error(`${what}: ${why}`);
  }

  #fetch(method: 'GET' | 'POST', path: string, sent?: string): Promise<Answer> {
    const headers = {
      cookie: this.cookieHeader(),
      'x-forwarded-for': this.address,
      'accept-encoding': 'br',
      ...(sent === undefined
        ? { accept: 'text/html' }
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent), origin: this.origin }),
    };
    return new Promise<Answer>((resolve, reject) => {
      const request = send(new URL(path, this.origin), { method, headers, agent: this.#agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          this.#keepCookies(response.headers['set-cookie'] ?? []);
          const body = Buffer.concat(chunks);
          this.recorder.bytes += body.length + response.rawHeaders.join('    ').length;
          const { statusCode: status = 0, headers: answered } = response;
          resolve({ status, headers: answered, body: body.toString() });
        });
      });
      request.on('error', reject);
      request.end(sent);
    }).catch((error: Error) => {
      throw this.#broken(path, error.message);
    });
  }

  #keepCookies(set: readonly string[]): void {
    for (const cookie of set) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}

/** Where the client was not built there is no page; the rest is as it is. */
const isUnbuilt = (status: number, path: string) => status === 404 && !path.startsWith('/openid');

function parse<R>({ body }: Answer): { readonly data?: R | null; readonly errors?: unknown } {
  try {
    return JSON.parse(body) as { data?: R | null };
  } catch {
    return {};
  }
}
