import { rows } from './experience.js';
import { requirements } from './trust.js';

/** Two lists name their rows alike: what trust means (trust.ts), and what users see (experience.ts). */
export type List = 'trust' | 'experience';

const ids = { trust: requirements.map(({ id }) => id), experience: rows.map(({ id }) => id) };
const oneOf = (list: List) => ids[list].toSorted((one, other) => other.length - one.length).join('|');
const anyId = {
  trust: new RegExp(`\\b(?:${oneOf('trust')})\\b`, 'g'),
  experience: new RegExp(`\\b(?:${oneOf('experience')})\\b`, 'g'),
};
const marked = new RegExp(`\\btrust ((?:(?:${oneOf('trust')})\\b[, ]*)+)`, 'g');

/**
 * The ids that a test's name claims. In test/attacks, test/faults and test/simulation each stands for trust; anywhere else those of trust are
 * marked, `trust A5: …`, and the others are rows of what users see.
 *
 * @param file below the checkout
 */
export function idsIn(file: string, name: string, list: List): readonly string[] {
  const isOfTrust = /^test\/(attacks|faults|simulation)\//.test(file);
  const claims = isOfTrust ? [name] : [...name.matchAll(marked)].map(([, claimed = '']) => claimed);
  const said = list === 'trust' ? claims.join(' ') : isOfTrust ? '' : name.replaceAll(marked, '');
  return [...new Set(said.match(anyId[list]) ?? [])];
}
