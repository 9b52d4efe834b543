import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
// What `npm start` itself runs by is seen where a test runs `npm start`.
const typescript = ['--import', new URL('../programs/typescript-loader.mjs', import.meta.url).href];

/** A program of this checkout that runs. */
export interface Program {
  readonly child: ChildProcess;
  /** The next line of its output. @throws Error if it ends before, with all that it said */
  line(): Promise<string>;
  /** Its end. */
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

interface ProgramOptions extends SpawnOptions {
  /** Node's own. */
  readonly flags?: readonly string[];
}

/** @param path of the TypeScript file below the checkout */
export function runProgram(path: string, args: readonly string[], options: ProgramOptions = {}): Program {
  const { flags = [] } = options;
  const child = spawn(process.execPath, [...flags, ...typescript, path, ...args], {
    cwd: checkout,
    ...options,
    env: { NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], ...(options.env ?? process.env) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const lines: string[] = [];
  let wake = () => undefined as void;
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  if (child.stdout !== null)
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      wake();
    });
  let isOver = false;
  const ended = new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      isOver = true;
      wake();
      resolve({ code, output });
    });
  });
  const line = async () => {
    while (lines.length === 0) {
      if (isOver) throw new Error(`${path} ended: ${output}`);
      await new Promise<void>((resolve) => (wake = resolve));
    }
    return lines.shift() ?? '';
  };
  return { child, line, ended };
}
