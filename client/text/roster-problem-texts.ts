import type { RosterProblemCode } from '../administration/graphql/generated/graphql.js';

/** What is wrong with rosters, in a language that the server does not say it in. Closed: a code without a text does not compile. */
export type RosterProblemTexts = Readonly<Record<RosterProblemCode, string>>;
