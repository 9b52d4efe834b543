import { readFileSync, writeFileSync } from 'node:fs';
import { createSchema, printContract } from './schema.js';

/**
 * `npm run schema` writes schema.graphql; with `--check` it fails where the file is not what the code says.
 */
const file = new URL('../../schema.graphql', import.meta.url);
const contract = printContract(createSchema());
if (!process.argv.includes('--check')) {
  writeFileSync(file, contract);
} else if (readFileSync(file, 'utf8') !== contract) {
  process.stderr.write('schema.graphql is not what the code says. Run `npm run schema` and commit it.\n');
  process.exitCode = 1;
}
