import { rosterProblemTexts, say } from '../text/i18n.js';
import type { RosterProblemFieldsFragment } from '../administration/graphql/generated/graphql.js';

export type RosterProblem = RosterProblemFieldsFragment['problems'][number];

/** What is wrong and how to mend it, in the language that is spoken. Reactive on it. */
export function problemText({ code, message }: RosterProblem): string {
  return rosterProblemTexts()?.[code] ?? message;
}

/** Whether any has something to show of the file: a whole file has no cell; whoever it took out has no row, but a number. */
export function hasValues(problems: readonly RosterProblem[]): boolean {
  return problems.some(({ row, maskedValue }) => row != null || maskedValue !== '');
}

/** Where in the file it is, as spreadsheets number rows and letter columns. Reactive on the language. */
export function placeText({ row, column, maskedValue }: RosterProblem): string {
  if (row == null) return say(maskedValue ? 'roster.notInFile' : 'roster.wholeFile');
  return column == null ? say('roster.row', { row }) : say('roster.rowAndColumn', { row, column });
}
