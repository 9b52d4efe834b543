import { defineEntity, p } from '@mikro-orm/core';
import { Account } from './account.js';

/** What the OpenID provider keeps for a while: requests under way, codes, tokens. Sealed, and found by hash alone. */
export const OpenidPayload = defineEntity({
  name: 'OpenidPayload',
  tableName: 'openid_payload',
  properties: {
    /** Of its kind and its id: the id itself is what its bearer proves something by. */
    idHash: p.blob().primary(),
    kind: p.string().length(40),
    payload: p.blob(),
    /** Of the grant that it belongs to: they end together. */
    grantHash: p.blob().nullable().index(),
    /** Whom it is about, once that is known: it ends with the account's sessions. */
    account: () => p.manyToOne(Account).mapToPk().nullable().index().deleteRule('cascade'),
    /** When it was used; it can be used once. */
    consumedAt: p.datetime().length(3).nullable(),
    expiresAt: p.datetime().length(3).index(),
  },
});

/** A key that id tokens are signed with: a private JWK, sealed. The newest one signs. */
export const OpenidKey = defineEntity({
  name: 'OpenidKey',
  tableName: 'openid_key',
  properties: {
    id: p.uuid().primary(),
    privateKey: p.blob(),
    createdAt: p.datetime().length(3),
  },
});
