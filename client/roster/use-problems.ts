import {
  RosterNotUndoneDocument,
  RosterProblemsDocument,
  type RosterProblemFieldsFragment,
  type RosterSeverity,
} from '../administration/graphql/generated/graphql.js';
import { useLines, type Page, type UsedLines } from '../administration/use-lines.js';
import type { RosterProblem } from './problem-text.js';

export interface ProblemPage extends Page<RosterProblem> {
  /** On all pages. */
  readonly total: number;
}

export type Problems = UsedLines<RosterProblem, ProblemPage>;

export const problemsAtOnce = 50;

const keyOf = ({ row, column, code }: RosterProblem) => `${row} ${column} ${code}`;

/** What is wrong with an import's file, by its rows. */
export function useProblems(id: string, severity: () => RosterSeverity | null): Problems {
  return useLines<RosterProblem, ProblemPage>({
    question: severity,
    pageSize: problemsAtOnce,
    keyOf,
    readPage: async (client, first, after) => {
      const variables = { id, first, after, severity: severity() };
      const { data } = await client.query({ query: RosterProblemsDocument, variables, fetchPolicy: 'no-cache' });
      return data.viewer == null ? null : pageOf(data.rosterImport?.problems);
    },
  });
}

/** What could not be undone, and why. */
export function useNotUndone(id: string): Problems {
  return useLines<RosterProblem, ProblemPage>({
    question: () => null,
    pageSize: problemsAtOnce,
    keyOf,
    readPage: async (client, first, after) => {
      const variables = { id, first, after };
      const { data } = await client.query({ query: RosterNotUndoneDocument, variables, fetchPolicy: 'no-cache' });
      return data.viewer == null ? null : pageOf(data.rosterImport?.notUndone);
    },
  });
}

function pageOf(page: RosterProblemFieldsFragment | null | undefined): ProblemPage {
  return { lines: page?.problems ?? [], total: page?.total ?? 0, next: page?.next ?? null };
}
