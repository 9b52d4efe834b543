import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { studentStandings, teacherStandings } from '../../machines/standing.js';
import type {
  AccountFilter,
  AccountKind,
  AccountOrder,
  Standing,
} from '../administration/graphql/generated/graphql.js';

/** Which accounts a page asks for, and in which order: what its address says (A2). */
export interface AccountQuestion {
  readonly kind: AccountKind;
  readonly bureau: string | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly schoolClass: string | null;
  /** None: wherever they stand. */
  readonly standings: readonly Standing[];
  readonly order: AccountOrder;
}

const orders: readonly AccountOrder[] = ['LONGEST_WAIT', 'SHORTEST_WAIT', 'OLDEST', 'NEWEST', 'CLASS'];

export function standingsOf(kind: AccountKind): readonly Standing[] {
  return kind === 'STUDENT' ? studentStandings : teacherStandings;
}

/** The orders that make sense: by class within one school alone. */
export function ordersFor({ kind, school }: AccountQuestion): readonly AccountOrder[] {
  return kind === 'STUDENT' && school !== null ? orders : orders.filter((order) => order !== 'CLASS');
}

/** What an address asks for. Whatever in it makes no sense is left out. */
export function questionOf(query: LocationQuery): AccountQuestion {
  const one = (name: string) => [query[name]].flat()[0] || null;
  const kind = one('kind') === 'staff' ? 'STAFF' : 'STUDENT';
  const asked = [query['standing']].flat();
  const question = {
    kind,
    bureau: one('bureau'),
    school: one('school'),
    grade: one('grade'),
    schoolClass: one('class'),
    standings: standingsOf(kind).filter((standing) => asked.includes(standing)),
    order: 'LONGEST_WAIT',
  } as const;
  const order = ordersFor(question).find((name) => name === one('order'));
  return { ...question, order: order ?? 'LONGEST_WAIT' };
}

/** The address's part that asks for it; what is usual is left out. */
export function queryOf(question: AccountQuestion): LocationQueryRaw {
  const { kind, bureau, school, grade, schoolClass, standings, order } = question;
  const said = {
    kind: kind === 'STAFF' ? 'staff' : null,
    bureau,
    school,
    grade,
    class: schoolClass,
    standing: standings.length > 0 ? [...standings] : null,
    order: order === 'LONGEST_WAIT' ? null : order,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)) as LocationQueryRaw;
}

/** @param search what is in the page's memory alone: it names somebody, and stays out of addresses (W6) */
export function filterOf({ order: _order, ...filter }: AccountQuestion, search: string): AccountFilter {
  return { ...filter, standings: [...filter.standings], search: search === '' ? null : search };
}

/** Whether it is narrower than everybody of a kind. */
export function isNarrowed({ bureau, school, grade, schoolClass, standings }: AccountQuestion): boolean {
  return [bureau, school, grade, schoolClass].some((place) => place !== null) || standings.length > 0;
}
