import * as v from 'valibot';
import { isIssuer } from '../adapters/identity/secure-address.js';
import { flag, issuerAddress, visibleText, webAddress, wholeNumber, wholeNumberIfSet, words } from './values.js';

/** The government's identity platform, as an OpenID provider to the portal. */
export interface IdentityProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** What its userinfo endpoint calls name and ID number. */
  readonly nameClaim: string;
  readonly idClaim: string;
  /** Whether it asks for a sign-in even where somebody is signed in there already. */
  readonly freshSignIn: boolean;
  /** As people open it, and its app on a phone; `null` where they are not set. */
  readonly homeUrl: string | null;
  readonly appUrl: string | null;
  /** Whether the app says how far somebody is: the stand-in's alone. */
  readonly appTellsSteps: boolean;
  /** Of one step with it. */
  readonly timeoutMs: number;
}

/** Its settings that have no default. */
export const governmentNames = ['GOVERNMENT_ISSUER', 'GOVERNMENT_CLIENT_ID', 'GOVERNMENT_CLIENT_SECRET'] as const;

const greatestPort = 65_535;

export function governmentVariables() {
  return {
    GOVERNMENT_ISSUER: issuerAddress('GOVERNMENT_ISSUER', isIssuer),
    GOVERNMENT_CLIENT_ID: v.optional(visibleText('GOVERNMENT_CLIENT_ID')),
    GOVERNMENT_CLIENT_SECRET: v.optional(visibleText('GOVERNMENT_CLIENT_SECRET')),
    GOVERNMENT_SCOPE: words('GOVERNMENT_SCOPE', 'openid', 'openid profile'),
    GOVERNMENT_NAME_CLAIM: v.optional(visibleText('GOVERNMENT_NAME_CLAIM'), 'name'),
    GOVERNMENT_ID_CLAIM: v.optional(visibleText('GOVERNMENT_ID_CLAIM'), 'id_number'),
    GOVERNMENT_FRESH_SIGN_IN: flag('GOVERNMENT_FRESH_SIGN_IN', false),
    GOVERNMENT_HOME_URL: webAddress('GOVERNMENT_HOME_URL', ['https:', 'http:'], false),
    GOVERNMENT_APP_URL: webAddress('GOVERNMENT_APP_URL', ['https:', 'http:'], false),
    GOVERNMENT_TIMEOUT_SECONDS: wholeNumber('GOVERNMENT_TIMEOUT_SECONDS', 1, 30, 5),
    STAND_IN_PORT: wholeNumberIfSet('STAND_IN_PORT', 0, greatestPort),
  };
}

/** The stand-in's, near the portal's, so that who knows the one finds the other; any free one where that is none. */
export function standInPortOf(set: { readonly PORT: number; readonly STAND_IN_PORT?: number | undefined }): number {
  const near = set.PORT + 100;
  return set.STAND_IN_PORT ?? (set.PORT === 0 || near > greatestPort ? 0 : near);
}

type Variables = ReturnType<typeof governmentVariables>;

/** Issuer, client id and secret are set or none is. */
export function governmentOf(set: {
  readonly [Name in keyof Variables]?: v.InferOutput<Variables[Name]>;
}): IdentityProviderConfig | null {
  if (set.GOVERNMENT_ISSUER === undefined) return null;
  return Object.freeze({
    issuer: set.GOVERNMENT_ISSUER,
    clientId: set.GOVERNMENT_CLIENT_ID ?? '',
    clientSecret: set.GOVERNMENT_CLIENT_SECRET ?? '',
    scope: set.GOVERNMENT_SCOPE ?? '',
    nameClaim: set.GOVERNMENT_NAME_CLAIM ?? '',
    idClaim: set.GOVERNMENT_ID_CLAIM ?? '',
    homeUrl: set.GOVERNMENT_HOME_URL ?? null,
    appUrl: set.GOVERNMENT_APP_URL ?? null,
    appTellsSteps: false,
    freshSignIn: set.GOVERNMENT_FRESH_SIGN_IN ?? false,
    timeoutMs: (set.GOVERNMENT_TIMEOUT_SECONDS ?? 0) * 1000,
  });
}
