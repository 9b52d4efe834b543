import type { RegisteredMachine } from '../registry.js';
import { misfits } from './context-shape.js';
import { compareDefinitions, type Change } from './compare.js';
import { isEqual } from './definition.js';
import type { Misfit } from './map-flow.js';
import { asStored, rehearse } from './rehearse.js';
import { amended, type Release } from './release.js';

interface Found<K extends string> {
  readonly kind: K;
  readonly machine: string;
  readonly version: number;
}

/**
 * What keeps a machine from being shipped, by name.
 *
 * `notReleased`: the present version has no file. `fileMissing`: an older one has none, so nobody knows whether its flows
 * can be restored. `versionUnknown`: a file of a version that the machine has not come to. `changedWithoutVersion`: the
 * machine does something else, or strands somebody, under a number that was released. `contextChanged`: its
 * contexts hold something else under the same number. `fileBehind`: it says something else of itself, or can do more, and
 * its file has to say so too. `stranded`: whoever is stored in this state would be lost.
 */
export type Finding =
  | Found<'notReleased' | 'fileMissing' | 'versionUnknown'>
  | (Found<'changedWithoutVersion' | 'fileBehind'> & { readonly changes: readonly Change[] })
  | (Found<'contextChanged'> & { readonly faults: readonly string[] })
  | (Found<'stranded'> & { readonly state: string; readonly misfit: Misfit });

/**
 * Whether a machine can be shipped: its present version is the released one, and whoever is stored in any state of any
 * released version comes into a state of the present one (R12).
 *
 * @param present what {@link releaseOf} says of the machine
 * @param released the files of all its versions, by version
 */
export function checkReleases(
  registered: RegisteredMachine,
  present: Release,
  released: ReadonlyMap<number, Release>,
): Finding[] {
  const { id: machine, version } = registered;
  const own = released.get(version);
  const versions = Array.from({ length: version - 1 }, (_, index) => index + 1);
  const missing = versions.filter((older) => !released.has(older));
  const unknown = [...released.keys()].filter((one) => one > version || one < 1);
  return [
    ...missing.map((older): Finding => ({ machine, version: older, kind: 'fileMissing' })),
    ...unknown.map((other): Finding => ({ machine, version: other, kind: 'versionUnknown' })),
    ...(own === undefined ? [{ machine, version, kind: 'notReleased' } as const] : differences(own, present)),
    ...[...released]
      .filter(([one]) => one <= version)
      .flatMap(([one, release]) => stranded(registered, present, one, release)),
  ];
}

/** What differs between the file of the present version and the machine. */
function differences(own: Release, present: Release): Finding[] {
  const { id: machine, version } = present.definition;
  const changes = compareDefinitions(own.definition, present.definition);
  if (changes.some(({ grade }) => grade === 'behaviour' || grade === 'strands'))
    return [{ machine, version, kind: 'changedWithoutVersion', changes }];
  const faults = misfits(own.context, present.context);
  if (faults.length > 0) return [{ machine, version, kind: 'contextChanged', faults }];
  return isEqual(own, amended(own, present)) ? [] : [{ machine, version, kind: 'fileBehind', changes }];
}

function stranded(registered: RegisteredMachine, present: Release, version: number, release: Release): Finding[] {
  const found = new Map<string, Finding>();
  for (const example of release.examples) {
    const { state } = example;
    const rehearsed = rehearse(registered, asStored(example, version), present.context);
    if (rehearsed.outcome === 'unmappable')
      found.set(state, { machine: registered.id, version, kind: 'stranded', state, misfit: rehearsed.misfit });
  }
  return [...found.values()];
}
