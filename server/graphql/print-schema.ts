import { readFileSync, writeFileSync } from 'node:fs';
import { writeReference } from './reference/write-reference.js';
import { createSchema, printContract } from './schema.js';

/**
 * `npm run schema` writes schema.graphql and docs/api.md; with `--check` it fails where a file is not what the code says.
 */
const schema = createSchema();
const written = { 'schema.graphql': printContract(schema), 'docs/api.md': writeReference(schema) };
for (const [name, text] of Object.entries(written)) {
  const file = new URL(`../../${name}`, import.meta.url);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
  } else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${name} is not what the code says. Run \`npm run schema\` and commit it.\n`);
    process.exitCode = 1;
  }
}
