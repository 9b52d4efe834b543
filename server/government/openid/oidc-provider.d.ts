/** What the stand-in uses beyond what is declared for the portal's own provider; the library brings no types. */
declare module 'oidc-provider' {
  export interface Interaction {
    readonly params: {
      readonly client_id?: string;
      readonly state?: string;
      readonly scope?: string;
      readonly prompt?: string;
    };
  }
}
