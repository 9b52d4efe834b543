import { parseCookie } from 'cookie';
import { newToken, type Signer } from '../accounts/tokens.js';

const devicePurpose = 'device-cookie';
const year = 365 * 86_400;

/** How a cookie is set, as @fastify/cookie takes it. */
interface CookieOptions {
  readonly path: '/';
  readonly httpOnly: true;
  readonly sameSite: 'strict' | 'lax';
  readonly secure: boolean;
  readonly maxAge: number;
}

interface ReadCookies {
  readonly sessionToken: string | null;
  readonly evaluationToken: string | null;
  readonly familyToken: string | null;
  readonly device: string | null;
}

/**
 * The cookies: who is signed in at the portal, at the built-in evaluation platform and as a family member, which browser it is, and what
 * it has begun to enter. `__Host-` binds them to this very origin; browsers take
 * that name only over https, so on http (localhost) they have plain names.
 */
export class Cookies {
  readonly sessionName: string;
  readonly evaluationName: string;
  readonly familyName: string;
  readonly entryName: string;
  readonly deviceName: string;

  constructor(
    private readonly signer: Signer,
    private readonly secure: boolean,
  ) {
    const prefix = secure ? '__Host-' : '';
    this.sessionName = `${prefix}session`;
    this.evaluationName = `${prefix}evaluation`;
    this.familyName = `${prefix}family`;
    this.entryName = `${prefix}evaluation-entry`;
    this.deviceName = `${prefix}device`;
  }

  /** What a Cookie header says. A device cookie that we did not sign counts as none. */
  read(header: string | undefined): ReadCookies {
    const cookies = parseCookie(header ?? '');
    return {
      sessionToken: cookies[this.sessionName] ?? null,
      evaluationToken: cookies[this.evaluationName] ?? null,
      familyToken: cookies[this.familyName] ?? null,
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

  /** Lax: it comes with the page that a link from elsewhere opens, or that page would name the browser anew. */
  deviceOptions(): CookieOptions {
    return { ...this.#options(year), sameSite: 'lax' };
  }

  #options(maxAge: number): CookieOptions {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure, maxAge };
  }
}
