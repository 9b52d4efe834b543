import { Browser } from './browser.js';

export interface Shown {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
  /** Where it would have led on. */
  readonly location: string | null;
}

/**
 * One browser's tab: goes to addresses and follows where they lead. The portal's public address stands for its servers,
 * one after the other with each request, as behind a proxy that ends TLS; other addresses are what they say.
 */
export class Tab {
  readonly #others = new Map<string, Browser>();
  #turn = 0;

  constructor(
    readonly browser: Browser,
    private readonly publicOrigin: string,
    private readonly servers: readonly { readonly address: string }[],
  ) {}

  async go(address: string | URL, mostRedirects = 10): Promise<Shown> {
    let url = new URL(address, this.publicOrigin);
    for (let redirects = 0; ; redirects += 1) {
      const response = await this.#get(url);
      const location = response.headers.get('location');
      if (location === null || redirects >= mostRedirects)
        return { url, status: response.status, body: await response.text(), location };
      url = new URL(location, url);
    }
  }

  /** Goes to an address that leads to a hand-over, and answers it as the page does. */
  async goThrough(address: string | URL): Promise<Shown> {
    const asked = await this.go(address);
    const { location } = await this.browser.handOver(handOverOf(asked));
    return this.go(location);
  }

  async #get(url: URL): Promise<Response> {
    const isPortal = url.origin === this.publicOrigin;
    const at = isPortal ? (this.servers[this.#turn++ % this.servers.length]?.address ?? '') : url.origin;
    const jar = isPortal ? this.browser : this.#jarOf(url.origin);
    const headers = { cookie: jar.cookieHeader(), accept: 'text/html' };
    const response = await fetch(at + url.pathname + url.search, { headers, redirect: 'manual' });
    jar.keepCookies(response);
    return response;
  }

  #jarOf(origin: string): Browser {
    const jar = this.#others.get(origin) ?? new Browser(origin, '');
    this.#others.set(origin, jar);
    return jar;
  }
}

/** The hand-over's id in its page's address. */
export function handOverOf({ url }: Pick<Shown, 'url'>): string {
  return /^\/hand-over\/([\w-]+)$/.exec(url.pathname)?.[1] ?? '';
}
