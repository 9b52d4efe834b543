import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { CorrectionField } from '../../../machines/record-correction/fields.js';
import { Account } from './account.js';
import { FamilyMember } from './family.js';
import { School, SchoolClass } from './school.js';

/** A student's report that their archive is wrong. Where it stands is its flow's business (record-correction). */
export const RecordCorrection = defineEntity({
  name: 'RecordCorrection',
  tableName: 'record_correction',
  indexes: [
    { properties: ['account', 'openedAt'] },
    { properties: ['school', 'closedAt', 'number'] },
    { properties: ['schoolClass', 'closedAt', 'number'] },
  ],
  properties: {
    id: p.uuid().primary(),
    /** What people call it by: eight digits, given by the database. */
    number: p.string().length(8).unique().defaultRaw(`nextval('correction_number')::text`),
    account: () => p.manyToOne(Account).mapToPk().deleteRule('cascade'),
    /** Where the student is: whose business it is. Follows the account. */
    school: () => p.manyToOne(School).mapToPk().nullable().deleteRule('restrict'),
    schoolClass: () => p.manyToOne(SchoolClass).mapToPk().nullable().deleteRule('restrict'),
    /** The family member who reported it first; null where the student did, or once that binding is forgotten. */
    familyMember: () => p.manyToOne(FamilyMember).mapToPk().nullable().deleteRule('set null'),
    /** What the latest report says is wrong. */
    fields: p.json<CorrectionField[]>(),
    /** What the student wrote, report by report, and what would be right: sealed JSON (corrections/sealed-parts.ts). */
    statements: p.blob(),
    /** What those who decided wrote: sealed JSON. */
    words: p.blob().nullable(),
    /** What the registry has now, as it said: sealed JSON. */
    answer: p.blob().nullable(),
    openedAt: p.datetime().length(3),
    /** When it last came into other hands. */
    changedAt: p.datetime().length(3),
    closedAt: p.datetime().length(3).nullable(),
  },
});

export type RecordCorrection = InferEntity<typeof RecordCorrection>;
