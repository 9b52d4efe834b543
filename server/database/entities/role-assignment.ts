import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { roleNames } from '../../../machines/rules/roles.js';
import { Account } from './account.js';
import { Bureau } from './bureau.js';
import { School, SchoolClass } from './school.js';

/** A role that somebody has, and where: at a school, for a class, at a bureau. One may have several. */
export const RoleAssignment = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().index().deleteRule('cascade'),
    role: p.enum(roleNames),
    school: () => p.manyToOne(School).mapToPk().nullable().index().deleteRule('restrict'),
    schoolClass: () => p.manyToOne(SchoolClass).mapToPk().nullable().deleteRule('restrict'),
    bureau: () => p.manyToOne(Bureau).mapToPk().nullable().index().deleteRule('restrict'),
    createdAt: p.datetime().length(3),
  },
});

export type RoleAssignment = InferEntity<typeof RoleAssignment>;
