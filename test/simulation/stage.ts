import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { BuiltInEvaluation } from '../../server/adapters/evaluation/built-in.js';
import { compose, type Composition } from '../../server/composition.js';
import { createSchema } from '../../server/graphql/schema.js';
import { Cookies } from '../../server/http/cookies.js';
import type { Portal } from '../../server/http/request-context.js';
import { testConfig } from '../support/config.js';
import { day } from '../support/time.js';
import { simulatedCaptcha, simulatedHasher } from './ports.js';
import { jobTable, SilentChanges, SimulatedQueue } from './queue.js';
import { interpose, interposeDatabase } from './tasks.js';
import type { World } from './world.js';

/** One of the two servers. */
export interface Server {
  readonly name: 'A' | 'B';
  readonly composition: Composition;
  readonly portal: Portal;
}

/** Two servers on one database, on which one simulated world after the other is played. */
export interface Stage {
  readonly servers: readonly [Server, Server];
  readonly schema: GraphQLSchema;
  /** Planted: the evaluation platform keeps what it has. */
  isOldestWins: boolean;
  /** The world that is on. */
  world: World;
  /** Rows as the simulation itself reads them, past the servers. */
  query<R>(sql: string, parameters?: unknown[], name?: string): Promise<R[]>;
  close(): Promise<void>;
}

/** The same keys in every run: an id number's blind index orders nothing, but what is known of a run should be the same. */
const secrets = {
  PERSONAL_DATA_KEYS: `test:${Buffer.alloc(32, 1).toString('base64')}`,
  BLIND_INDEX_KEY: Buffer.alloc(32, 2).toString('base64'),
  SIGNING_KEY: Buffer.alloc(32, 3).toString('base64'),
};

export async function openStage(databaseUrl: string): Promise<Stage> {
  const withdraw = interpose();
  const config = { ...testConfig({ ...secrets, MOVABLE_CLOCK: 'false' }), databaseUrl, databasePool: 6 };
  // What it reads it reads thousands of times: planned once, and for large tables.
  const options = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off';
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0, options });
  const stage = { schema: createSchema(), isOldestWins: false } as {
    -readonly [K in keyof Stage]: Stage[K];
  };

  async function open(name: Server['name']): Promise<Server> {
    const composition: Composition = await compose(config, () => undefined, {
      clock: { now: () => stage.world.now },
      passwords: simulatedHasher,
      captchas: simulatedCaptcha,
      sms: { send: (message) => stage.world.sms.send(message) },
      evaluation: {
        revokePassword: (change) => new BuiltInEvaluation(composition.services.em).revokePassword(change),
        publishPassword: (change) =>
          new BuiltInEvaluation(composition.services.em).publishPassword(
            stage.isOldestWins ? { ...change, revision: 1 } : change,
          ),
      },
      identities: {
        begin: (request) => stage.world.government.begin(request),
        finish: (answer) => stage.world.government.finish(answer),
      },
      registry: {
        submitCorrection: (request) => stage.world.registry.submitCorrection(request),
        readAnswer: (request) => stage.world.registry.readAnswer(request),
      },
      auditAnchors: { keep: async () => undefined },
      queue: new SimulatedQueue(),
      changes: new SilentChanges(),
    });
    await interposeDatabase(composition.orm);
    return { name, composition, portal: portalOf(composition) };
  }

  stage.servers = [await open('A'), await open('B')];
  await pool.query(jobTable);
  // Under a name it is planned once.
  stage.query = async (text, values, name) => (await pool.query({ text, values, name })).rows;
  stage.close = async () => {
    await pool.end();
    for (const { composition } of stage.servers) await composition.close();
    withdraw();
  };
  return stage;
}

function portalOf({ services, changes }: Composition): Portal {
  return {
    services,
    changes,
    cookies: new Cookies(services.signer, true),
    facts: {
      supportPhones: [],
      supportEmail: '',
      supportConsultationUrl: null,
      supportManualUrl: null,
      officialAddresses: [],
      developmentInbox: null,
      passwordReminderMs: 180 * day,
      evaluationUrl: '/evaluation',
      isEvaluationBuiltIn: true,
      governmentUrl: null,
      governmentAppUrl: () => null,
    },
    isAtInspectorDoor: () => false,
    pendingHandOver: async () => null,
  };
}
