/** What every picture says. */
export const captchaAnswer = 'ABCD';

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A browser without scripts: it keeps cookies, follows redirects on the stand-in, and submits the forms that it shows. */
export class GovernmentBrowser {
  readonly cookies = new Map<string, string>();
  url: URL;
  status = 0;
  body = '';
  headers = new Headers();

  constructor(readonly origin: string) {
    this.url = new URL(origin);
  }

  /** What stands on the page, without its markup. */
  get text(): string {
    return decode(this.body.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
  }

  get title(): string {
    return /<h1>([^<]*)<\/h1>/.exec(this.body)?.[1] ?? '';
  }

  /** What is wrong, by field, as the summary says it. */
  get errors(): Record<string, string> {
    const summary = /<div class="errors"[\s\S]*?<\/div>/.exec(this.body)?.[0] ?? '';
    return Object.fromEntries([...summary.matchAll(/href="#(\w+)">([^<]*)</g)].map(([, name, text]) => [name, text]));
  }

  valueOf(field: string): string {
    const input = new RegExp(`<input[^>]*name="${field}"[^>]*>`).exec(this.body)?.[0] ?? '';
    return decode(/ value="([^"]*)"/.exec(input.replace(/\s+/g, ' '))?.[1] ?? '');
  }

  async go(address: string | URL): Promise<this> {
    return this.#request(new URL(address, this.url), {});
  }

  /** Submits the form with this action, or the page's own address; hidden fields go along. */
  async submit(action: string, typed: Record<string, string> = {}, origin = this.origin): Promise<this> {
    const form = this.body.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
    if (form === '') throw new Error(`there is no form for ${action} on “${this.title}”: ${this.text}`);
    const hidden = [...form.split('</form>')[0]!.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
      /name="([^"]*)"/.exec(input)?.[1] ?? '',
      decode(/value="([^"]*)"/.exec(input)?.[1] ?? ''),
    ]);
    return this.post(action, { ...Object.fromEntries(hidden), ...typed }, { origin });
  }

  async post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<this> {
    const sent = { 'content-type': 'application/x-www-form-urlencoded', ...headers };
    return this.#request(new URL(path, this.origin), {
      method: 'POST',
      headers: sent,
      body: new URLSearchParams(fields).toString(),
    });
  }

  async signIn(loginName: string, password: string): Promise<this> {
    await this.go('/sign-in');
    return this.submit('/sign-in', { loginName, password, captcha: captchaAnswer });
  }

  /** Stops at an address of another system, which `url` then is. */
  async #request(to: URL, first: RequestInit): Promise<this> {
    let init: RequestInit = first;
    this.url = to;
    for (let redirects = 0; redirects < 10 && this.url.origin === this.origin; redirects += 1) {
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const headers = { ...init.headers, cookie };
      const response = await fetch(this.url, { ...init, headers, redirect: 'manual' });
      this.#keepCookies(response);
      [this.status, this.headers, this.body] = [response.status, response.headers, await response.text()];
      const location = response.headers.get('location');
      if (location === null) return this;
      this.url = new URL(location, this.url);
      init = {};
    }
    return this;
  }

  #keepCookies(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (_entity, code: string | undefined, name: string) =>
    code === undefined ? (named[name] ?? '') : String.fromCodePoint(Number(code)),
  );
}
