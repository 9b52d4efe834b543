import type { Bar, Bench } from './bar.js';
import { bytesOfFlows } from './support/flow-bytes.js';
import { startServed, socketsOf } from './support/served.js';
import { memoryOf } from './support/processes.js';
import { addSignedInStudents, sessionsOf } from './support/signed-in-students.js';
import { allowsSockets, openSockets } from './support/sockets.js';

/** So many sockets are open when memory is looked at. */
const stages = [2_000, 5_000, 10_000] as const;
const most = 10_000;
/** What a small container is given; by the line through all stages it is told how much each more takes. */
const mostMegabytes = 512;

interface Looked {
  readonly sockets: number;
  /** In memory, as the machine has it, and the most until then; MB. */
  readonly resident: number;
  readonly peak: number;
  /** Held once garbage is collected, MB. */
  readonly held: number;
}

/** What 10,000 people cost who have the portal open, and what 1,000,000 flows cost in the database. */
export const bench: Bench = async () => [...(await memoryOfSockets()), ...(await bytesOfFlows())];

/** Of a server process, whose sockets each follow a viewer of their own and wait. */
async function memoryOfSockets(): Promise<Bar[]> {
  allowsSockets(most);
  const served = await startServed();
  try {
    const { portal, server, database } = served;
    const { services } = portal.composition;
    const students = await addSignedInStudents(services, database, most);
    const cookies = await sessionsOf(services, students);
    const look = async (sockets: number): Promise<Looked> => {
      const { now: resident, peak } = memoryOf(server.pid());
      return { sockets, resident, peak, held: (await server.holdings()).bytes / 1024 ** 2 };
    };
    const looked = [await look(0)];
    const sockets = await openSockets({ ...socketsOf(served), cookies: [] });
    try {
      for (const stage of stages) {
        await sockets.open(cookies.slice(looked.at(-1)?.sockets, stage));
        looked.push(await look(stage));
      }
    } finally {
      await sockets.close();
    }
    tell(looked);
    return [
      {
        name: `${mostMegabytes} MB / most memory of a server with 10,000 open sockets`,
        bar: 1,
        unit: ' MB',
        results: [{ ours: mostMegabytes, limit: looked.at(-1)?.peak ?? Infinity }],
      },
    ];
  } finally {
    await served.close();
  }
}

function tell(looked: readonly Looked[]): void {
  const rows = looked.map(({ sockets, resident, peak, held }) =>
    [sockets, resident, held, peak].map((value) => value.toFixed(0).padStart(9)).join(''),
  );
  const each = (of: (one: Looked) => number) => (slope(looked, of) * 1024).toFixed(1);
  process.stderr.write(
    `${['sockets', 'resident', 'held', 'peak'].map((title) => title.padStart(9)).join('')} (MB)\n${rows.join('\n')}\n` +
      `a socket: ${each((one) => one.resident)} KB resident, ${each((one) => one.held)} KB held\n`,
  );
}

/** The line that is nearest to all of them: megabytes a socket. */
function slope(looked: readonly Looked[], of: (one: Looked) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, value] = [mean(looked.map(({ sockets }) => sockets)), mean(looked.map(of))];
  const over = looked.map((one) => (one.sockets - at) * (of(one) - value));
  return mean(over) / mean(looked.map((one) => (one.sockets - at) ** 2));
}
