import { readFileSync, writeFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { drawRooms, houses, withRooms } from './draw-rooms.js';

/**
 * `npm run architecture` draws the rooms into docs/architecture.md as the imports are; with `--check` it fails where they
 * are drawn otherwise. The direction of imports itself is judged by `npm run lint`.
 */
const path = 'docs/architecture.md';
const { ruleSet: _rules, ...options } = await extractOptions('./.dependency-cruiser.cjs');
const tsConfig = extractTSConfig('tsconfig.json');
const { output } = await cruise([...houses], { ...options, validate: false }, {}, { tsConfig });
const written = readFileSync(path, 'utf8');
const drawn = withRooms(written, drawRooms((output as ICruiseResult).modules));

if (!process.argv.includes('--check')) {
  writeFileSync(path, drawn);
} else if (drawn !== written) {
  process.stderr.write(`${path} draws other rooms than there are. Run \`npm run architecture\` and commit it.\n`);
  process.exitCode = 1;
}
