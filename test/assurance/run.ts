import { readFile, writeFile } from 'node:fs/promises';
import { keyOf, render, resultsIn, type LastResult, type Results } from './document.js';
import { renderExperience } from './experience-document.js';
import { findProofs, type Proof } from './find-proofs.js';
import { plant, withoutPlace } from './plant.js';
import { runTests, type Ran } from './run-tests.js';
import { requirements } from './trust.js';

/**
 * `npm run assurance`: runs the tests that prove the promises of trust and writes docs/assurance.md.
 *
 * `-- A5 R4` runs those of some ids, `--thorough` as often as the bars ask, `--list` writes the list without running,
 * `--check` compares it, `--plant` plants defects and sees them found. `--list` and `--check` are also of docs/experience.md: which tests show what
 * users are to see.
 */
const path = 'docs/assurance.md';
const experiencePath = 'docs/experience.md';
const args = process.argv.slice(2);
const options = new Set(args.filter((arg) => arg.startsWith('--')));
const chosen = args.filter((arg) => !arg.startsWith('--'));

const usage = `npm run assurance                  runs the tests that prove trust, into ${path}
npm run assurance -- A5 R4         those of some ids
                     --thorough    as often as the bars ask: for the night
                     --list        writes the list without running, and ${experiencePath}
                     --check       says whether both are of these tests, and whether each defect has its place
                     --plant       plants defects one by one and sees them found; with ids, theirs
`;
const known = ['--thorough', '--list', '--check', '--plant'];
const strange = [...options].filter((option) => !known.includes(option));
if (strange.length > 0) {
  process.stderr.write(usage);
  process.exit(options.has('--help') ? 0 : 2);
}

const proofs = await findProofs('trust');
const earlier = resultsIn(await readFile(path, 'utf8').catch(() => ''), proofs);

if (options.has('--plant')) process.exitCode = (await plant(chosen)) ? 0 : 1;
else if (options.has('--check')) await check();
else if (options.has('--list')) await list();
else await run();

async function list(): Promise<void> {
  await writeFile(path, render(proofs, earlier));
  await writeFile(experiencePath, renderExperience(await findProofs('experience')));
}

async function check(): Promise<void> {
  const faults = await withoutPlace();
  const written = {
    [path]: render(proofs, earlier),
    [experiencePath]: renderExperience(await findProofs('experience')),
  };
  for (const [document, text] of Object.entries(written))
    if ((await readFile(document, 'utf8').catch(() => '')) !== text)
      faults.push(`${document} does not name the tests that there are: run \`npm run assurance -- --list\`.`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
  const ids = chosen.length > 0 ? chosen : requirements.map(({ id }) => id);
  const toRun = proofs.filter((proof) => proof.ids.some((id) => ids.includes(id)));
  const files = [...new Set(toRun.map(({ file }) => file))];
  const names = `\\b(${ids.join('|')})\\b`;
  const isThorough = options.has('--thorough');
  const ran = await runTests({ directory: process.cwd(), files, names, isThorough });
  const results = new Map([...earlier, ...resultsOf(toRun, ran ?? [], isThorough)]);
  await writeFile(path, render(proofs, results));
  tell(ids, results, ran);
}

function resultsOf(toRun: readonly Proof[], ran: readonly Ran[], isThorough: boolean): Results {
  const at = new Date().toISOString().slice(0, 10) + (isThorough ? ' as at night' : '');
  const of = (proof: Proof): LastResult => {
    const mine = ran.filter(({ file, fullName }) => file === proof.file && proof.matches.test(fullName));
    const passed = mine.filter(({ hasPassed }) => hasPassed).length;
    // What did not run at all has proved nothing.
    return { passed, failed: mine.length === 0 ? 1 : mine.length - passed, at };
  };
  // What is for the night keeps what it said last.
  return new Map(toRun.filter(({ isAtNight }) => isThorough || !isAtNight).map((proof) => [keyOf(proof), of(proof)]));
}

/** Ends with how many ids are proved; an id without a test, or with one that failed, is named. */
function tell(ids: readonly string[], results: Results, ran: readonly Ran[] | null): void {
  const resultsFor = (id: string) =>
    proofs.filter((proof) => proof.ids.includes(id)).map((proof) => results.get(keyOf(proof)));
  const failed = ids.filter((id) => resultsFor(id).some((result) => (result?.failed ?? 0) > 0));
  const proved = ids.filter((id) => resultsFor(id).length > 0 && !failed.includes(id));
  const bare = ids.filter((id) => resultsFor(id).length === 0);
  const broken = (ran ?? []).filter(({ fullName }) => fullName === '').map(({ file }) => file);
  const lines = [
    ...(bare.length > 0 ? [`without a test: ${bare.join(' ')}`] : []),
    ...(failed.length > 0 ? [`failed: ${failed.join(' ')}`] : []),
    ...broken.map((file) => `could not run: ${file}`),
    `assurance: ${ids.length} ids, ${proved.length} proved, ${failed.length} failed`,
  ];
  process.stdout.write(`\n${lines.join('\n')}\n`);
  if (proved.length < ids.length || broken.length > 0) process.exitCode = 1;
}
