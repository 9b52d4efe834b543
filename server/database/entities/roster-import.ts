import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { School } from './school.js';

export const rosterImportStates = [
  'CHECKING',
  'CHECKED',
  'IMPORTING',
  'IMPORTED',
  'CANCELLED',
  'UNDOING',
  'UNDONE',
  'UNREADABLE',
  'FAILED',
] as const;
export type RosterImportState = (typeof rosterImportStates)[number];

/** What is done, or would be done, with a roster's rows. */
export interface RosterCounts {
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly remove: number;
  /** Of the updates: into another class. */
  readonly move: number;
}

/** A school's roster that somebody sent on the web. Forgotten after a while, with everything that it brought. */
export const RosterImport = defineEntity({
  name: 'RosterImport',
  tableName: 'roster_import',
  indexes: [{ properties: ['school', 'id'] }],
  properties: {
    id: p.uuid().primary(),
    school: () => p.manyToOne(School).mapToPk().deleteRule('cascade'),
    /** The account that sent it. */
    actor: p.uuid(),
    /** Who asked for the present work: whose right it goes by, which may be a colleague of the sender. */
    begunBy: p.uuid(),
    /** Sealed: people write names into them. */
    fileName: p.blob(),
    /** In bytes. */
    size: p.integer(),
    /** Students of the school who are not in it are taken out. */
    isWholeSchool: p.boolean(),
    state: p.string().length(20).$type<RosterImportState>(),
    fileProblem: p.string().length(40).nullable(),
    /** Of the file's columns, sealed: the error file has them again. */
    titles: p.blob(),
    createdAt: p.datetime().length(3),
    /** When the present state began. */
    begunAt: p.datetime().length(3),
    confirmedAt: p.datetime().length(3).nullable(),
    endedAt: p.datetime().length(3).nullable(),
    /** When it is forgotten; null while something is done with it. */
    expiresAt: p.datetime().length(3).nullable().index(),
    /** Of the file. */
    rows: p.integer(),
    /** How many the present state has to do, and has done. */
    total: p.integer(),
    done: p.integer(),
    /** What would happen to how many of the school's students, as it was checked last. */
    holdMoves: p.integer(),
    holdRemoves: p.integer(),
    holdStudents: p.integer(),
    /** Why it was confirmed although it changes so many, sealed. */
    holdReason: p.blob().nullable(),
  },
});

export type RosterImport = InferEntity<typeof RosterImport>;

export type RosterChunkState = 'READ' | 'CHECKED' | 'APPLIED' | 'UNDONE';

/** Some rows of a roster: what is done in one part. Personal data is sealed, each column as one text. */
export const RosterImportChunk = defineEntity({
  name: 'RosterImportChunk',
  tableName: 'roster_import_chunk',
  properties: {
    rosterImport: () => p.manyToOne(RosterImport).mapToPk().primary().fieldName('import_id').deleteRule('cascade'),
    number: p.integer().primary(),
    school: () => p.manyToOne(School).mapToPk().deleteRule('cascade'),
    state: p.string().length(20).$type<RosterChunkState>(),
    /** Holds no rows but accounts that are to be taken out of the school. */
    isRemoval: p.boolean(),
    rows: p.integer(),
    /** Those whose rows have no error; of a removal, the accounts' ids. Gone once they are imported. */
    students: p.blob().nullable(),
    /** The students' blind indexes, `\\x…`: who is not among them is not in the file. Read by SQL alone. */
    indexes: p.array().columnType('bytea[]').nullable().$type<string[]>(),
    /** Those of the school whose rows it holds, once they are imported: no earlier import deletes them. Read by SQL alone. */
    accounts: p.array().columnType('uuid[]').nullable().$type<string[]>(),
    /** The rows as the file has them; once they are imported, only those that were refused. */
    cells: p.blob().nullable(),
    /** What is wrong with the rows in themselves, and beside the accounts that there are. */
    problems: p.blob().nullable(),
    planProblems: p.blob().nullable(),
    undo: p.blob().nullable(),
    notUndone: p.blob().nullable(),
    errors: p.integer(),
    warnings: p.integer(),
    /** Rows that have an error in themselves. */
    refused: p.integer(),
    planErrors: p.integer(),
    notUndoneCount: p.integer(),
    planned: p.json<RosterCounts>().nullable(),
    applied: p.json<RosterCounts>().nullable(),
  },
});

export type RosterImportChunk = InferEntity<typeof RosterImportChunk>;
