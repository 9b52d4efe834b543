import * as v from 'valibot';
import { clientSecret, redirectAddresses, webAddress } from './values.js';

/** The real evaluation platform, as an OpenID client of the portal. */
export interface EvaluationConfig {
  /** Where it lets a login be initiated by the portal. */
  readonly url: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUris: readonly string[];
}

/** All four are set or none is. */
export const evaluationNames = [
  'EVALUATION_URL',
  'EVALUATION_CLIENT_ID',
  'EVALUATION_CLIENT_SECRET',
  'EVALUATION_REDIRECT_URIS',
] as const;

/** @param protocols of its addresses: `https:` */
export function evaluationVariables(protocols: readonly string[]) {
  return {
    EVALUATION_URL: webAddress('EVALUATION_URL', protocols, false),
    EVALUATION_CLIENT_ID: v.optional(v.string()),
    EVALUATION_CLIENT_SECRET: clientSecret('EVALUATION_CLIENT_SECRET'),
    EVALUATION_REDIRECT_URIS: redirectAddresses('EVALUATION_REDIRECT_URIS', protocols),
  };
}

type Variables = ReturnType<typeof evaluationVariables>;

export function evaluationOf(set: {
  readonly [Name in keyof Variables]?: v.InferOutput<Variables[Name]>;
}): EvaluationConfig | null {
  if (set.EVALUATION_URL === undefined) return null;
  return Object.freeze({
    url: set.EVALUATION_URL,
    clientId: set.EVALUATION_CLIENT_ID ?? '',
    clientSecret: set.EVALUATION_CLIENT_SECRET ?? '',
    redirectUris: Object.freeze(set.EVALUATION_REDIRECT_URIS ?? []),
  });
}
