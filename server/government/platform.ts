import type { Provider } from 'oidc-provider';
import type { Passwords } from './accounts/passwords.js';
import type { CaptchaPainter } from './captcha/captchas.js';
import type { GovernmentClient, GovernmentConfig } from './config.js';
import type { Secrets } from './store/secrets.js';
import type { Store } from './store/store.js';

/** Everything that the stand-in's parts are made of; each asks for what it needs. */
export interface Platform {
  readonly store: Store;
  readonly secrets: Secrets;
  readonly clock: GovernmentConfig['clock'];
  readonly passwords: Passwords;
  readonly captchas: CaptchaPainter;
  /** `http://127.0.0.1:4100`, as people open it. */
  readonly origin: string;
  readonly clients: () => readonly GovernmentClient[];
  readonly provider: () => Promise<Provider>;
  readonly onEvent: NonNullable<GovernmentConfig['onEvent']>;
  readonly log: GovernmentConfig['log'];
}
