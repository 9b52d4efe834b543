import { newSecrets } from './config.js';
import { nodeFlagsOf } from './node-flags.js';
import { runProgram, type Program } from './program.js';

/** What a server holds, once its garbage is collected. */
export interface Holdings {
  readonly bytes: number;
  /** What keeps it running, by the names that Node.js has for it: sockets, timers. */
  readonly open: readonly string[];
}

/** A server in a process of its own, which can be killed and started again at the same address. */
export interface ServerProcess {
  /** `http://localhost:port`, as people open it. */
  readonly origin: string;
  /** What the server and the commands beside it are configured by. */
  readonly env: NodeJS.ProcessEnv;
  /** Of the process that runs now. */
  pid(): number;
  /** What it holds now. */
  holdings(): Promise<Holdings>;
  moveClock(forwardMs: number): Promise<void>;
  /** As a power cut does. @returns all that it had said */
  kill(): Promise<string>;
  /** Tells it to end. @returns how it ended, and all that it had said */
  terminate(): Promise<{ readonly code: number | null; readonly output: string }>;
  /** @param more settings of this start alone */
  start(more?: Record<string, string>): Promise<void>;
}

/**
 * @param dataDirectory of its own, for the commands beside it
 * @param settings that differ from those of {@link testConfig}
 */
export async function startServerProcess(
  databaseUrl: string,
  dataDirectory: string,
  settings: Record<string, string> = {},
): Promise<ServerProcess> {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env['PATH'],
    DATABASE_URL: databaseUrl,
    SHOUDENG_DATA_DIR: dataDirectory,
    ...newSecrets(),
    ...settings,
  };
  let program: Program;
  async function start(port: string, more: Record<string, string> = {}): Promise<string> {
    const origin = { PORT: port, PUBLIC_ORIGIN: `http://localhost:${port}`, ...more };
    program = runProgram('test/programs/serve.ts', [], { flags: nodeFlagsOf('start'), env: { ...env, ...origin } });
    let line = '';
    // Before it come the log's lines, if the settings ask for them.
    while (!line.startsWith('http')) line = await program.line();
    return new URL(line).port;
  }
  const port = await start('0');
  return {
    origin: `http://localhost:${port}`,
    env,
    pid: () => program.child.pid ?? 0,
    async holdings() {
      program.child.kill('SIGUSR2');
      for (;;) {
        const [, said] = /^holds (.*)$/.exec(await program.line()) ?? [];
        if (said !== undefined) return JSON.parse(said) as Holdings;
      }
    },
    async moveClock(forwardMs) {
      const body = JSON.stringify({ forwardMs });
      const headers = { 'content-type': 'application/json' };
      const url = `http://localhost:${port}/development/clock`;
      const { status } = await fetch(url, { method: 'POST', headers, body });
      if (status !== 200) throw new Error(`the clock was not moved: ${status}`);
    },
    async kill() {
      program.child.kill('SIGKILL');
      return (await program.ended).output;
    },
    terminate() {
      program.child.kill('SIGTERM');
      return program.ended;
    },
    start: async (more) => void (await start(port, more)),
  };
}
