import type { AnyIssueCode } from '../text/issue-text.js';

/** As the server has it. */
const mostBytes = 50 * 1024 * 1024;

/** What may be a table; the server looks into it and knows more. An old .xls is let through to be told so. */
const tables = /\.(?:xlsx|xlsm|xls|et|csv|txt|tsv)$/i;

/** What the file picker offers first. */
export const acceptedFiles = '.xlsx,.csv,.xls,.txt';

/** Why there is no use in sending a file; `null` where there may be. */
export function fileFault(file: Pick<File, 'name' | 'size'> | null): AnyIssueCode | null {
  if (file === null) return 'FILE_REQUIRED';
  if (!tables.test(file.name)) return 'FILE_KIND_WRONG';
  if (file.size === 0) return 'FILE_EMPTY';
  return file.size > mostBytes ? 'FILE_TOO_LARGE' : null;
}
