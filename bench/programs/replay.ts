import { openDatabase } from '../../server/database/orm.js';
import { verifyFlows } from '../../server/flows/verify-flows.js';
import { readHistories } from '../../server/flows/read-histories.js';

/** `verify` or `read`, and the database: what `npm run flows -- verify` does, or reading the same rows alone. */
const [what, url = ''] = process.argv.slice(2);
const orm = await openDatabase(url, 2);
const named: string[] = [];
const begun = process.hrtime.bigint();
if (what === 'verify') await verifyFlows(orm.em, {}, { differs: ({ id }) => void named.push(id) });
else
  await orm.em.fork().transactional(
    async (tx) => {
      for await (const _history of readHistories(tx));
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  );
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
process.stdout.write(`${JSON.stringify({ seconds, named, peak: process.resourceUsage().maxRSS / 1024 })}\n`);
await orm.close();
