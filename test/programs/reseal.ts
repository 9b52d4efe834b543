import { openDatabase } from '../../server/database/orm.js';
import { PersonalData } from '../../server/database/personal-data.js';
import { resealHandler, resealKind } from '../../server/keys/reseal.js';
import { Worker, type WorkHandler } from '../../server/work/worker.js';
import { testConfig } from '../support/config.js';

/**
 * What of a server seals anew, as a program of its own that a test can kill at a moment of its choice: it says when a part
 * is written, and when it is committed. A hundred rows make a part.
 */
const { DATABASE_URL: databaseUrl = '', ...others } = process.env as Record<string, string>;
const { personalDataKeys, blindIndexKey } = testConfig(others);
const orm = await openDatabase(databaseUrl);
const fail = (error: Error) => {
  throw error;
};
const handler = resealHandler(new PersonalData(personalDataKeys, blindIndexKey), fail, 100);
const say = (line: string) => process.stdout.write(`${line}\n`);
const telling: WorkHandler = {
  ...handler,
  async part(tx, id, at, afterwards) {
    const outcome = await handler.part(tx, id, at, afterwards);
    say('written');
    afterwards(() => void say('committed'));
    // Time to be killed before it is committed.
    await new Promise((resolve) => setTimeout(resolve, 20));
    return outcome;
  },
};
new Worker(orm.em, { now: () => Date.now() }, { [resealKind]: telling }, fail).start();
