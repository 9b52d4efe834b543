import { compose } from '../composition.js';
import { LaunchError } from '../launch/launch-error.js';
import { prepare } from '../launch/prepare.js';
import type { Services } from '../services.js';

/** What a command is and needs; without side effects of its own, so that tests can call it. */
export interface Command {
  readonly usage: string;
  /**
   * @returns the exit code: 0 all done, 1 something was refused
   * @throws UsageError
   */
  run(argv: readonly string[], services: Services, say: (line: string) => void): Promise<number>;
  /** Looks at the arguments before the database is started. @throws UsageError */
  check(argv: readonly string[]): void;
  /** What needs no database is done at once. @returns the exit code, or `null` where {@link run} is needed */
  runAlone?(argv: readonly string[], say: (line: string) => void): number | null | Promise<number>;
}

/** The command was typed wrong, or names something that there is not. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Runs a command of the command line beside a server that runs or not, and ends the process. */
export async function runCommand(command: Command, argv: readonly string[]): Promise<never> {
  process.exit(await exitCodeOf(command, argv));
}

async function exitCodeOf(command: Command, argv: readonly string[]): Promise<number> {
  // Whoever reads the output may have enough of it, as `head` does: what was begun is done all the same.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  if (argv.includes('--help')) {
    say(command.usage);
    return 0;
  }
  try {
    command.check(argv);
    return (await command.runAlone?.(argv, say)) ?? (await runPrepared(command, argv));
  } catch (error) {
    complain(error instanceof UsageError ? `${error.message}\n\n${command.usage}` : textOf(error));
    return 2;
  }
}

async function runPrepared(command: Command, argv: readonly string[]): Promise<number> {
  const prepared = await prepare(process.env, 'share');
  try {
    const composition = await compose(prepared.config, (error) => complain(textOf(error)));
    try {
      return await command.run(argv, composition.services, say);
    } finally {
      await composition.close();
    }
  } finally {
    await prepared.close();
  }
}

function textOf(error: unknown): string {
  if (error instanceof LaunchError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}
