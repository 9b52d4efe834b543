import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Bar, Bench } from './bar.js';
import { median, repeat } from './support/measure.js';
import { startServed, socketsOf, type Served } from './support/served.js';
import { processorOf } from './support/processes.js';
import { addSignedInStudents, sessionsOf, signInAgain } from './support/signed-in-students.js';
import { allowsSockets, now, openSockets, type Sockets } from './support/sockets.js';

const count = 5_000;
const rounds = 3;
/** As another page of the same person has to follow (S22). */
const followedWithinMs = 2_000;
/** Nobody waits for it: before a page's next ping, after which it would take its socket for a dead one. */
const everybodyWithinMs = 10_000;

interface Change {
  /** What everything has in it that is heard of the next one, and of none before. */
  nextSign(): string;
  /** Resolves once it is committed. */
  make(): Promise<void>;
}

interface FanOut {
  /** Until each had it, in milliseconds, the soonest first. */
  readonly times: readonly number[];
  /** Processor of the sender, in milliseconds. */
  readonly processor: number;
}

interface Pair {
  readonly ours: FanOut;
  readonly bare: FanOut;
}

/**
 * One change, and 5,000 sockets that are to hear of it. No flow of the product has so many followers (a student has the
 * pages of theirs, and developers may look on); what all sockets hear at once is that a server's connection to the database
 * was lost: whatever changed meanwhile was not heard, and everybody looks again. Both are measured, beside a server that sends
 * 5,000 sockets the same bytes and does nothing else.
 */
export const bench: Bench = async () => {
  allowsSockets(2 * count);
  const served = await startServed();
  try {
    const { portal, database } = served;
    const { services } = portal.composition;
    const students = await addSignedInStudents(services, database, count);
    const [one] = students as [string];
    const ofOne = await sessionsOf(
      services,
      students.map(() => one),
    );
    let revision = await signInAgain(services, one);
    const followed = await measure(served, ofOne, {
      nextSign: () => `"revision":${revision + 1},`,
      make: async () => void (revision = await signInAgain(services, one)),
    });
    const ofAll = await sessionsOf(services, students);
    const everybody = await measure(served, ofAll, {
      nextSign: () => '',
      // What a server tells itself once it is connected again.
      make: async () => void (await database.query(`select pg_notify('shoudeng_changed', '*')`)),
    });
    return [
      ...barsOf('of one account', followedWithinMs, followed),
      ...barsOf('that all look again', everybodyWithinMs, everybody),
    ];
  } finally {
    await served.close();
  }
};

async function measure(served: Served, cookies: readonly string[], change: Change): Promise<Pair[]> {
  const wanted = { ...socketsOf(served), cookies };
  const begun = now();
  const following = await openSockets(wanted);
  process.stderr.write(`${count} sockets opened in ${((now() - begun) / 1_000).toFixed(1)} s\n`);
  const bare = await startBare(wanted, following.first);
  try {
    return await repeat(rounds, async () => ({
      ours: await fanOut(following, served.server.pid(), change.nextSign(), async () => {
        await change.make();
        return now();
      }),
      bare: await fanOut(bare.sockets, bare.pid, '', bare.say),
    }));
  } finally {
    await bare.close();
    await following.close();
  }
}

async function fanOut(sockets: Sockets, sender: number, sign: string, say: () => Promise<number>): Promise<FanOut> {
  const before = processorOf(sender);
  const times = await sockets.hear(sign, say);
  return { times, processor: (processorOf(sender) - before) * 1_000 };
}

async function startBare(wanted: Parameters<typeof openSockets>[0], text: string) {
  const program = fork(new URL('programs/bare-sockets.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  const [port] = (await once(program, 'message')) as [number];
  const sockets = await openSockets({
    ...wanted,
    url: `ws://127.0.0.1:${port}`,
    cookies: wanted.cookies.map(() => null),
  });
  return {
    sockets,
    pid: program.pid ?? 0,
    async say() {
      const said = once(program, 'message');
      program.send(text);
      return ((await said) as [number])[0];
    },
    async close() {
      await sockets.close();
      const ended = once(program, 'exit');
      program.disconnect();
      await ended;
    },
  };
}

function barsOf(what: string, withinMs: number, pairs: readonly Pair[]): Bar[] {
  const last = ({ times }: FanOut) => times.at(-1) as number;
  const perMessage = ({ processor }: FanOut) => (processor * 1_000) / count;
  for (const side of ['ours', 'bare'] as const)
    tell(
      `a change ${what}, ${side}`,
      pairs.map((pair) => pair[side]),
    );
  return [
    {
      name: `${withinMs / 1_000} s / until the last of 5,000 sockets has a change ${what}`,
      bar: 1,
      unit: ' ms',
      results: pairs.map(({ ours }) => ({ ours: withinMs, limit: last(ours) })),
    },
    {
      name: `messages of a change ${what} / bare ws`,
      bar: null,
      results: pairs.map(({ ours, bare }) => ({
        ours: (count * 1_000) / last(ours),
        limit: (count * 1_000) / last(bare),
      })),
    },
    {
      name: `processor of bare ws a message / of a change ${what}`,
      bar: null,
      unit: ' µs',
      results: pairs.map(({ ours, bare }) => ({ ours: perMessage(bare), limit: perMessage(ours) })),
    },
  ];
}

function tell(what: string, all: readonly FanOut[]): void {
  const at = (share: number) =>
    median(all.map(({ times }) => times[Math.ceil(share * count) - 1] as number)).toFixed(0);
  const processor = median(all.map((one) => (one.processor * 1_000) / count)).toFixed(0);
  process.stderr.write(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, last ${at(1)} ms, ${processor} µs a message\n`);
}
