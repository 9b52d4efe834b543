import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { Bureau } from './bureau.js';

/** A senior high school. */
export const School = defineEntity({
  name: 'School',
  tableName: 'school',
  properties: {
    id: p.uuid().primary(),
    /** How administrators name it on the command line and in files; unique in the province. */
    code: p.string().length(20).unique(),
    name: p.string().length(100),
    bureau: () => p.manyToOne(Bureau).mapToPk().index(),
    /** Name, pinyin and initials in lower case, for the search of the school picker. */
    searchText: p.text(),
    /** Hash of the initial password that the school announced to all; null where the derived one is in use. */
    announcedPasswordHash: p.text().nullable(),
    /** When the school announced it; null where the derived one is in use. */
    announcedAt: p.datetime().length(3).nullable(),
    /** The account of whoever did; it may be gone. */
    announcedBy: p.uuid().nullable(),
  },
});

export type School = InferEntity<typeof School>;

/** A class of one school year, such as 高一 3 班. */
export const SchoolClass = defineEntity({
  name: 'SchoolClass',
  tableName: 'school_class',
  uniques: [{ properties: ['school', 'grade', 'name'] }],
  properties: {
    id: p.uuid().primary(),
    school: () => p.manyToOne(School).mapToPk(),
    grade: p.string().length(20),
    name: p.string().length(50),
  },
});

export type SchoolClass = InferEntity<typeof SchoolClass>;
