import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

/** Sockets that a driver is to open. */
export interface Wanted {
  readonly url: string;
  /** As the page that opens them is. */
  readonly origin: string;
  /** What each of them subscribes to. */
  readonly query: string;
  /** One a socket; `null`: a bare socket, which says nothing. */
  readonly cookies: readonly (string | null)[];
}

export type Asked = { readonly open: Wanted } | { readonly hear: string };

export type Told =
  | { readonly opened: number; readonly first: string }
  | { readonly listens: true }
  | { readonly heard: readonly number[] }
  | { readonly fault: string };

/** Open sockets of several processes. */
export interface Sockets {
  /** What came first over one of them. */
  readonly first: string;
  /** Opens more, with what was wanted of those before. */
  open(cookies: Wanted['cookies']): Promise<void>;
  /**
   * Has something be said that all of them hear.
   *
   * @param sign which that has in it and nothing before
   * @param say resolves with the instant from which it counts, by {@link now}
   * @returns milliseconds after it until each of them had heard it, the soonest first
   */
  hear(sign: string, say: () => Promise<number>): Promise<number[]>;
  close(): Promise<void>;
}

const drivers = 2;

/** Milliseconds of a clock that all processes of the machine have in common. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Opens sockets from two processes. */
export async function openSockets(wanted: Wanted): Promise<Sockets> {
  const programs = Array.from({ length: drivers }, () =>
    fork(new URL('../programs/socket-driver.ts', import.meta.url), { execArgv: ['--import', 'tsx'] }),
  );
  const openMore = async (cookies: Wanted['cookies']) => {
    const shares = programs.map((_, index) => cookies.filter((_cookie, at) => at % drivers === index));
    const told = await Promise.all(
      programs.map((program, index) => ask(program, { open: { ...wanted, cookies: shares[index] ?? [] } }, 'opened')),
    );
    return told.map(({ first }) => first).find((text) => text !== '') ?? '';
  };
  const close = async () => {
    const ended = programs.filter(({ exitCode }) => exitCode === null).map((program) => once(program, 'exit'));
    for (const program of programs) program.disconnect();
    await Promise.all(ended);
  };
  try {
    const first = await openMore(wanted.cookies);
    return {
      first,
      open: async (cookies) => void (await openMore(cookies)),
      async hear(sign, say) {
        await Promise.all(programs.map((program) => ask(program, { hear: sign }, 'listens')));
        const heard = Promise.all(programs.map((program) => answer(program, 'heard')));
        // Whatever fails there is told here as well; nobody waits for it once this has failed.
        heard.catch(() => undefined);
        const said = await say();
        return (await heard).flatMap(({ heard: at }) => at.map((one) => one - said)).sort((a, b) => a - b);
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Answer<K extends string> = Extract<Told, { readonly [key in K]: unknown }>;

async function ask<K extends string>(program: ChildProcess, asked: Asked, what: K): Promise<Answer<K>> {
  const answered = answer(program, what);
  program.send(asked);
  return answered;
}

/** @throws Error where it tells of a fault instead, or ends */
function answer<K extends string>(program: ChildProcess, what: K): Promise<Answer<K>> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('a driver of sockets ended'));
    const onMessage = (told: Told) => {
      if ('fault' in told) reject(new Error(`a socket: ${told.fault}`));
      else if (what in told) resolve(told as Answer<K>);
      else return;
      program.off('message', onMessage).off('exit', onExit);
    };
    program.on('message', onMessage).on('exit', onExit);
  });
}

/** @throws Error where a process of this machine may not have so many open */
export function allowsSockets(count: number): void {
  const [, , hard = '0'] = /^Max open files\s+(\d+)\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  if (Number(hard) < count + 200) throw new Error(`${hard} open files are too few for ${count} sockets: ulimit -n`);
}
