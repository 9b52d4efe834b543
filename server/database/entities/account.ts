import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { School, SchoolClass } from './school.js';

export const accountKinds = ['student', 'staff'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Somebody who can sign in. Personal data is sealed; it is found by its blind index (see personal-data.ts). */
export const Account = defineEntity({
  name: 'Account',
  tableName: 'account',
  indexes: [{ properties: ['school', 'schoolClass'] }],
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(accountKinds),
    nationalId: p.blob(),
    nationalIdIndex: p.blob().unique(),
    name: p.blob(),
    /** Of the comparable spelling: whoever looks after many finds somebody by their whole name. */
    nameIndex: p.blob().nullable().index(),
    /** 一号通账号: the portal's eight-digit number. */
    unifiedNumber: p.string().length(8).unique(),
    phone: p.blob().nullable(),
    phoneIndex: p.blob().nullable().index(),
    /** The password that its owner chose, hashed with argon2id; null while the initial one is in force. */
    passwordHash: p.text().nullable(),
    /** When its owner chose it; null while the initial one is in force. */
    passwordChangedAt: p.datetime().length(3).nullable(),
    school: () => p.manyToOne(School).mapToPk().nullable().deleteRule('restrict'),
    schoolClass: () => p.manyToOne(SchoolClass).mapToPk().nullable().deleteRule('restrict'),
    lastSignInAt: p.datetime().length(3).nullable(),
    createdAt: p.datetime().length(3),
  },
});

export type Account = InferEntity<typeof Account>;
