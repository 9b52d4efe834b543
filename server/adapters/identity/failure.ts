import * as openid from 'openid-client';
import type { IdentityAnswer } from '../../ports.js';
import { ProviderUnavailable } from './provider-fetch.js';

type FailureOutcome = Exclude<IdentityAnswer['outcome'], 'signedIn'>;

/** How a request failed: for whoever runs the server. Made of closed sets alone, never of what somebody sent. */
export interface Failure {
  readonly outcome: FailureOutcome;
  readonly code: string;
}

/** RFC 6749 and OpenID Connect Core. Those that are the person's doing come first. */
const authorizationErrors: Readonly<Record<string, FailureOutcome>> = {
  access_denied: 'cancelled',
  login_required: 'denied',
  interaction_required: 'denied',
  account_selection_required: 'denied',
  consent_required: 'denied',
  server_error: 'unavailable',
  temporarily_unavailable: 'unavailable',
  // Wrong settings, here or there: whoever wants to sign in can only wait until they are put right.
  invalid_request: 'unavailable',
  invalid_scope: 'unavailable',
  unauthorized_client: 'unavailable',
  unsupported_response_type: 'unavailable',
};

/** With `access_denied` only the free description tells “I do not agree” from “cancel”; the stand-in says this. */
const refusal = 'the person does not agree';

/** The token endpoint's errors but one are wrong settings: the code or its verifier is not what was given out. */
const tokenErrors: Readonly<Record<string, FailureOutcome>> = {
  invalid_grant: 'untrusted',
  invalid_request: 'unavailable',
  invalid_client: 'unavailable',
  invalid_scope: 'unavailable',
  unauthorized_client: 'unavailable',
  unsupported_grant_type: 'unavailable',
};

/** Answers that are none: another status or type than a provider's, or metadata that lack an address. */
const notAnswers = new Set([
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_INVALID_SERVER_METADATA',
]);

/**
 * What a fault of the conversation with the provider means. All that the library cannot make sense of came from outside
 * and is therefore `untrusted`, its TypeErrors as well: a signature that is not Base64 is one.
 */
export function failureOf(error: unknown): Failure {
  if (causesOf(error).some((cause) => cause instanceof ProviderUnavailable))
    return { outcome: 'unavailable', code: 'no_answer' };
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied' && error.error_description === refusal)
      return { outcome: 'denied', code: 'access_denied' };
    return known(authorizationErrors, error.error, 'denied');
  }
  if (error instanceof openid.ResponseBodyError) return known(tokenErrors, error.error, 'unavailable');
  // Our secret is refused at the token endpoint, or at the userinfo endpoint the token that was issued just now.
  if (error instanceof openid.WWWAuthenticateChallengeError) return { outcome: 'unavailable', code: 'challenged' };
  const code = error instanceof openid.ClientError ? (error.code ?? 'unknown') : 'unknown';
  return { outcome: notAnswers.has(code) ? 'unavailable' : 'untrusted', code };
}

function known(errors: Readonly<Record<string, FailureOutcome>>, code: string, otherwise: FailureOutcome): Failure {
  const outcome = Object.hasOwn(errors, code) ? errors[code] : undefined;
  return outcome === undefined ? { outcome: otherwise, code: 'other' } : { outcome, code };
}

function causesOf(error: unknown): unknown[] {
  const causes: unknown[] = [];
  for (let at = error; at !== undefined && causes.length < 8; at = at instanceof Error ? at.cause : undefined)
    causes.push(at);
  return causes;
}
