import { parseCookie } from 'cookie';
import { newToken, type Signer } from '../accounts/tokens.js';

const devicePurpose = 'device-cookie';
const year = 365 * 86_400;

/** How a cookie is set, as @fastify/cookie takes it. */
interface CookieOptions {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'strict';
  readonly secure: boolean;
  readonly maxAge: number;
}

/**
 * The two cookies: who is signed in, and which browser it is. `__Host-` binds them to this very origin; browsers take
 * that name only over https, so on http (localhost) they have plain names.
 */
export class Cookies {
  readonly sessionName: string;
  readonly deviceName: string;

  constructor(
    private readonly signer: Signer,
    private readonly secure: boolean,
  ) {
    const prefix = secure ? '__Host-' : '';
    this.sessionName = `${prefix}session`;
    this.deviceName = `${prefix}device`;
  }

  /** What a Cookie header says. A device cookie that we did not sign counts as none. */
  read(header: string | undefined): { readonly sessionToken: string | null; readonly device: string | null } {
    const cookies = parseCookie(header ?? '');
    return {
      sessionToken: cookies[this.sessionName] ?? null,
      device: this.signer.verify(devicePurpose, cookies[this.deviceName]),
    };
  }

  /** A name for a browser that has none yet, and the cookie that keeps it. */
  newDevice(): { readonly device: string; readonly cookie: string } {
    const device = newToken();
    return { device, cookie: this.signer.sign(devicePurpose, device) };
  }

  sessionOptions(lifetimeMs: number): CookieOptions {
    return this.#options(Math.floor(lifetimeMs / 1000));
  }

  deviceOptions(): CookieOptions {
    return this.#options(year);
  }

  #options(maxAge: number): CookieOptions {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure, maxAge };
  }
}
