import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A test that ran. */
export interface Ran {
  /** Below the checkout. */
  readonly file: string;
  /** With the names of the groups around it. */
  readonly fullName: string;
  readonly hasPassed: boolean;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

interface Options {
  /** The checkout whose tests run. */
  readonly directory: string;
  readonly files: readonly string[];
  /** Of the tests to run: those whose names match. */
  readonly names?: string;
  readonly isThorough?: boolean;
  /** Ends the run after so many milliseconds. */
  readonly timeout?: number;
  readonly isQuiet?: boolean;
}

/**
 * Runs tests as `npm test` does.
 *
 * @returns what ran, and the files that could not be loaded, as failures without a name; null if the run itself failed
 */
export async function runTests({ directory, files, names, ...options }: Options): Promise<readonly Ran[] | null> {
  const output = await mkdtemp(join(tmpdir(), 'shoudeng-assurance-'));
  const report = join(output, 'report.json');
  const reporters = [
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(options.isQuiet ? [] : ['--reporter=default']),
  ];
  const filter = names === undefined ? [] : ['--testNamePattern', names];
  const env = { ...process.env, ...(options.isThorough === true && { THOROUGH: 'true' }) };
  const vitest = join(directory, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...files, ...filter, ...reporters], {
    cwd: directory,
    env,
    stdio: ['ignore', options.isQuiet ? 'ignore' : 'inherit', options.isQuiet ? 'ignore' : 'inherit'],
    timeout: options.timeout,
  });
  try {
    await new Promise<void>((resolve, reject) => void child.on('error', reject).on('close', () => resolve()));
    return ranIn(JSON.parse(await readFile(report, 'utf8')) as Report, directory);
  } catch {
    return null;
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

function ranIn({ testResults }: Report, directory: string): readonly Ran[] {
  return testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(directory, name);
    const ran = assertionResults
      .filter((result) => result.status === 'passed' || result.status === 'failed')
      .map((result) => ({ file, fullName: result.fullName, hasPassed: result.status === 'passed' }));
    // Where a hook fails, its tests are left out: that must not look like nothing to do.
    const isBroken = status === 'failed' && ran.every(({ hasPassed }) => hasPassed);
    return isBroken ? [...ran, { file, fullName: '', hasPassed: false }] : ran;
  });
}
