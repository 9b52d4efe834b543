import pg from 'pg';
import { startServerProcess } from '../support/server-process.js';
import { flows } from './inspector/flows.js';
import { InspectorJourney } from './inspector/inspector-journey.js';
import { machines } from './inspector/machines.js';
import { walk } from './walk.js';

/**
 * `npm run journey -- inspector`: the built product over HTTP, as a developer looks at its machines and at the flow of a
 * student who is on the way.
 */
await walk({
  name: 'inspector journey',
  steps: [...machines, ...flows],
  async begin({ databaseUrl, directory }) {
    const server = await startServerProcess(databaseUrl, directory, { DEMONSTRATION: 'schools' });
    const client = new pg.Client(databaseUrl);
    await client.connect();
    const world = new InspectorJourney(server, client);
    return {
      world,
      async end() {
        await world.close();
        await client.end();
        await server.kill();
      },
    };
  },
});
