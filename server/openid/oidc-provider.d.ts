/** What we use of oidc-provider, which brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Account {
    readonly accountId: string;
    claims(use: 'id_token' | 'userinfo', scope: string): Promise<Readonly<Record<string, unknown>> & { sub: string }>;
  }

  export interface Interaction {
    readonly uid: string;
    readonly exp: number;
    readonly returnTo: string;
    result?: { readonly login: { readonly accountId: string; readonly remember: boolean; readonly ts: number } };
    persist(): Promise<unknown>;
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface OidcContext {
    readonly client: { readonly clientId: string };
    readonly account?: Account;
    readonly params: { readonly scope?: string };
    readonly result?: { readonly login?: object };
  }

  export interface Context {
    readonly oidc: OidcContext;
    body: unknown;
    type: string;
  }

  export class Provider {
    constructor(issuer: string, configuration: object);
    proxy: boolean;
    readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionDetails(request: object, response: object): Promise<Interaction>;
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this;
  }

  export const errors: Readonly<Record<'InvalidGrant' | 'SessionNotFound', new (message: string) => Error>>;

  export const interactionPolicy: {
    readonly Prompt: new (
      what: { readonly name: string; readonly requestable: boolean },
      check: InstanceType<typeof interactionPolicy.Check>,
    ) => object;
    readonly Check: new (
      reason: string,
      description: string,
      error: string,
      check: (context: Context) => boolean,
    ) => object;
  };
}
