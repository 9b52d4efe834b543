import { parse } from 'graphql';
import pg from 'pg';
import { demonstrationId } from '../server/demonstration/students.js';
import { addProvedAdministrator } from '../test/support/proved-administrator.js';
import { answers, asker, type AnswersBench, type Question } from './support/answers.js';
import type { Bench } from './bar.js';
import { startBenchPortal } from './support/portal.js';
import { fillProvince, sealShown, type Shown } from './support/province.js';

const people = 1_000_000;
const county = '140106';

export const bench: Bench = () => answers(start);

const board = parse(`query ($kind: AccountKind!, $bureau: ID) { answer: board(kind: $kind, bureau: $bureau) {
  at total place { kind id name } path { id name } counts { standing number }
  rows { place { kind id name school grade } total counts { standing number } longestWait { standing since } } } }`);

const accounts =
  parse(`query ($filter: AccountFilter!) { answer: accounts(filter: $filter, order: LONGEST_WAIT, first: 50) {
  total next accounts { id maskedName maskedNationalId unifiedNumber schoolName className standing since lastSignInAt possible } } }`);

/**
 * A province of a million flows, and those who look after it. What is measured is the whole answer of the GraphQL schema
 * with its rights, row-level security in force, but without HTTP, sockets and the session's look-up.
 */
async function start(pool: number): Promise<AnswersBench> {
  const portal = await startBenchPortal(pool, { extent: 'schools', durability: 'none' });
  const { services } = portal.composition;
  const database = new pg.Pool({ connectionString: portal.databaseUrl, max: 1 });
  process.stderr.write(`filling a province of ${people} people: some minutes\n`);
  await fillProvince(portal, database, people);
  const found = await database.query<{ id: string }>('select id from school where bureau_code = $1 order by code', [
    county,
  ]);
  const school = found.rows[0]!.id;
  const overseers = {
    province: await addProvedAdministrator(services, demonstrationId(980_001), {
      role: 'bureauAdministrator',
      bureau: '140000',
    }),
    city: await addProvedAdministrator(services, demonstrationId(980_002), {
      role: 'bureauAdministrator',
      bureau: '140100',
    }),
    county: await addProvedAdministrator(services, demonstrationId(980_003), {
      role: 'bureauAdministrator',
      bureau: county,
    }),
    school: await addProvedAdministrator(services, demonstrationId(980_004), { role: 'schoolAdministrator', school }),
  };
  const shown: Shown = {
    standings: ['SIGN_IN', 'REGISTRAR_REVIEW', null],
    beginning: '10000',
    places: ['14', '1401', '140106'],
    school,
  };
  await sealShown(services, database, shown);
  await database.query('analyze');
  await database.end();
  const run = asker(services);
  const questions = questionsOf(overseers, shown);
  return {
    questions: questions.map((question) => ({ name: question.name, ask: () => run(question) })),
    async selectOne() {
      await services.em.fork().execute('select 1');
    },
    close: () => portal.close(),
  };
}

function questionsOf(
  by: Readonly<Record<'province' | 'city' | 'county' | 'school', string>>,
  shown: Shown,
): Question[] {
  const boards = [
    { name: "the province's board, students", actor: by.province, variables: { kind: 'STUDENT' } },
    { name: "the province's board, staff", actor: by.province, variables: { kind: 'STAFF' } },
    { name: "a city's board, for the province", actor: by.province, variables: { kind: 'STUDENT', bureau: '140100' } },
    { name: "a county's board", actor: by.county, variables: { kind: 'STUDENT' } },
    { name: "a school's board", actor: by.school, variables: { kind: 'STUDENT' } },
  ];
  const pages = (['province', 'city', 'school'] as const).flatMap((scope) =>
    shown.standings.map((standing) => ({
      name: `50 accounts of the ${scope} at ${standing ?? 'any standing'}`,
      actor: by[scope],
      variables: { filter: { kind: 'STUDENT', standings: standing && [standing] } },
    })),
  );
  const searches = (['province', 'city'] as const).map((scope) => ({
    name: `the first 50 accounts of the ${scope} whose number begins with ${shown.beginning}`,
    actor: by[scope],
    variables: { filter: { kind: 'STUDENT', search: shown.beginning } },
  }));
  return [
    ...boards.map((question) => ({ ...question, document: board })),
    ...[...pages, ...searches].map((question) => ({ ...question, document: accounts })),
  ];
}
