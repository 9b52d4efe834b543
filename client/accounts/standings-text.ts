import type { Standing } from '../administration/graphql/generated/graphql.js';
import type { Say } from '../text/use-text.js';

/** Which steps are wanted, in a few words. */
export function standingsText(say: Say, chosen: readonly Standing[]): string {
  const [first] = chosen;
  if (first === undefined) return say('accounts.standingsAll');
  return chosen.length === 1 ? say(`standings.${first}`) : say('accounts.standingsSome', { count: chosen.length });
}
