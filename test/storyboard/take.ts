import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { BoardMachine, BoardState } from '../../client/storyboard/manifest.js';
import { registry } from '../../machines/registry.js';
import { hasChineseFont } from '../support/find-chromium.js';
import { startRealName } from '../support/real-name.js';
import { staffPeople } from '../support/staff-people.js';
import { startBrowsers, type Browsers } from '../support/reused-browsers.js';
import type { TestPortal } from '../support/portal.js';
import { minute } from '../support/time.js';
import { cases, HeldRegistry } from './cases.js';
import { changesOf, tellChanges } from './changes.js';
import { bring, check, type Cast } from './cast.js';
import { directory, manifestName } from './files.js';
import { writeHelpPictures } from './help-pictures.js';
import { oneCaptcha, takePictures } from './pictures.js';
import { students } from './students.js';
import { teachers } from './teachers.js';
import { waysOf, type Way } from './ways.js';

/** The first Monday of the term, nine in the morning. It stands still but for the waits of the ways. */
const morning = Date.parse('2026-09-07T09:00:00+08:00');
const mostMs = 20 * minute;
/** So many invented students for each machine, so that nobody is in two pictures. */
const peoplePerMachine = 200;

/** Written beside the old one first: whoever ends it halfway still has that. */
const draft = 'test/output/storyboard';
/** Each picture that looks otherwise: before, what differs, now. */
const shown = 'test/output/storyboard-changes';
/** `npm run storyboard:check`, and at night: the old ones stay, and must still be what is seen. */
const isCheck = process.env['STORYBOARD'] === 'check';

test('the storyboard', { timeout: mostMs }, async () => {
  expect(hasChineseFont(), 'there is no Chinese font').toBe(true);
  const registryOfCases = new HeldRegistry();
  const instead = { clock: { now: () => morning }, captchas: await oneCaptcha(), registry: registryOfCases };
  // Addresses that are the same each time: they are on the pictures.
  const addresses = {
    GOVERNMENT_HOME_URL: 'https://zwfw.example',
    GOVERNMENT_APP_URL: 'https://zwfw.example/sanjintong',
  };
  const { portal, close } = await startRealName(1, addresses, instead);
  const browsers = await startBrowsers();
  try {
    await rm(draft, { recursive: true, force: true });
    const people = staffPeople(portal);
    const casts = [students(portal), await teachers(portal, people), await cases(portal, people, registryOfCases)];
    expect(casts.map(({ machine }) => machine)).toEqual(Object.keys(registry));
    const machines: BoardMachine[] = [];
    for (const [index, cast] of casts.entries())
      machines.push(await takeMachine(portal, browsers, cast, index * peoplePerMachine));
    expect(faults).toEqual([]);
    await writeFile(join(draft, manifestName), `${JSON.stringify({ machines }, null, 2)}\n`);
    const changes = tellChanges(await changesOf(directory, draft, shown));
    if (isCheck) return expect(changes, `pages look otherwise than in ${directory}: see ${shown}`).toEqual([]);
    console.log([...changes, `${changes.length} pictures changed; what differs in them: ${shown}`].join('\n'));
    await rm(directory, { recursive: true, force: true });
    await cp(draft, directory, { recursive: true });
    await writeHelpPictures({ machines });
  } finally {
    await browsers.close();
    await close();
  }
});

/** All that goes wrong is told at once: whoever changes a machine mends it once. */
const faults: string[] = [];

async function takeMachine(portal: TestPortal, browsers: Browsers, cast: Cast, first: number): Promise<BoardMachine> {
  const { machine } = cast;
  const states: BoardState[] = [];
  for (const [index, way] of waysOf(registry[machine], cast.usual).entries()) {
    try {
      states.push(await takeState(portal, browsers, cast, way, first + index));
    } catch (error) {
      faults.push(`${machine} ${way.state}: ${String(error)}`);
    }
  }
  return { machine, version: registry[machine].version, states };
}

async function takeState(
  portal: TestPortal,
  browsers: Browsers,
  cast: Cast,
  way: Way,
  nth: number,
): Promise<BoardState> {
  const { machine, sees } = cast;
  const { state, events, snapshot } = way;
  const person = await cast.person(nth);
  await bring(portal, machine, person, events);
  await check(portal, machine, person, snapshot);
  const [server] = portal.servers;
  const account = (snapshot.value as { readonly account?: string }).account ?? 'open';
  const place = {
    browsers,
    origin: server!.banner.portal,
    path: cast.page(state),
    now: server!.composition.services.clock.now(),
  };
  const pictures = await takePictures(person, account !== 'open', place);
  for (const language of ['zh', 'en'] as const) {
    const file = join(draft, machine, `${state}.${language}.webp`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pictures[language].webp);
  }
  const described = ({ title, width, height }: (typeof pictures)['zh']) => ({ title, width, height });
  return { path: state, sees, zh: described(pictures.zh), en: described(pictures.en) };
}
