import { readFile } from 'node:fs/promises';
import { UsageError } from './command.js';

/** @throws UsageError if it cannot be read */
export async function readGivenFile(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`无法读取文件 ${file}（${(error as NodeJS.ErrnoException).code}）。`);
  }
}
