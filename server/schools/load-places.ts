import { writeEntry } from '../audit/write-entry.js';
import { Bureau, bureauLevels } from '../database/entities/bureau.js';
import { School } from '../database/entities/school.js';
import { newId } from '../database/ids.js';
import { oneAtATime } from '../database/one-at-a-time.js';
import type { EntityManager } from '../database/orm.js';
import { readPlaces } from '../heat/places.js';
import { regroupHeat } from '../heat/regroup-heat.js';
import type { Services } from '../services.js';
import type { Place, PlaceFault } from './read-places.js';
import { searchTextOf } from './search-text.js';

/** As the database has it. */
export type KnownPlace = Omit<Place, 'row'>;

/** What the file does to the database, in places. */
export interface LoadedPlaces {
  readonly created: number;
  /** They got another name, level or bureau above them. */
  readonly changed: readonly { readonly before: KnownPlace; readonly after: KnownPlace }[];
  readonly unchanged: number;
  /** In the database and not in the file: they stay, as accounts may hang on them. */
  readonly onlyHere: number;
  /** Nothing is written where there is one. */
  readonly faults: readonly PlaceFault[];
}

/**
 * Makes the bureaus and schools of the database those of the file: adds, renames and moves, and never deletes. All of it
 * or nothing. Done again it changes nothing.
 *
 * @param isConfirmed else it is only looked what would happen
 */
export function loadPlaces(
  { em, personalData, clock }: Pick<Services, 'em' | 'personalData' | 'clock'>,
  places: readonly Place[],
  isConfirmed: boolean,
): Promise<LoadedPlaces> {
  return oneAtATime(em, 'places', () =>
    em.fork().transactional(async (tx) => {
      const known = await knownPlaces(tx);
      const faults = faultsOf(places, known);
      const created = places.filter((place) => !known.has(keyOf(place)));
      const changed = places.flatMap((after) => {
        const before = known.get(keyOf(after));
        return before !== undefined && isChanged(before, after) ? [{ before, after }] : [];
      });
      const named = new Set(places.map(keyOf));
      const outcome = {
        created: created.length,
        changed,
        unchanged: places.length - created.length - changed.length,
        onlyHere: [...known.keys()].filter((key) => !named.has(key)).length,
        faults,
      };
      if (!isConfirmed || faults.length > 0 || created.length + changed.length === 0) return outcome;
      const placesBefore = await readPlaces(tx);
      await write(tx, [...created, ...changed.map(({ after }) => after)]);
      // Whoever looks after a place goes by what is above it.
      const moved = changed.filter(({ before, after }) => before.parent !== after.parent);
      const moves = moved.map(({ before, after }) => `${after.code}: ${before.parent} → ${after.parent}`);
      const details = {
        create: created.length,
        update: changed.length,
        ...(moves.length > 0 ? { moves: moves.join(', ') } : {}),
      };
      const entry = { at: clock.now(), actor: null, action: 'schools.load', subject: null, details } as const;
      await writeEntry(tx, personalData, entry);
      if (moved.length > 0) await regroupHeat(tx, placesBefore, await readPlaces(tx));
      return outcome;
    }),
  );
}

async function knownPlaces(em: EntityManager): Promise<ReadonlyMap<string, KnownPlace>> {
  const rows = await em.execute<KnownPlace[]>(
    `select level as kind, code, name, parent_code as parent from bureau
     union all select 'school', code, name, bureau_code from school`,
  );
  return new Map(rows.map((place) => [keyOf(place), place]));
}

/** A school's code may be a bureau's as well. */
function keyOf({ kind, code }: KnownPlace): string {
  return `${kind === 'school' ? 'school' : 'bureau'} ${code}`;
}

function isChanged(before: KnownPlace, after: KnownPlace): boolean {
  return (['kind', 'name', 'parent'] as const).some((part) => before[part] !== after[part]);
}

function faultsOf(places: readonly Place[], known: ReadonlyMap<string, KnownPlace>): PlaceFault[] {
  const all = new Map<string, KnownPlace & { readonly row?: number }>(known);
  const faults: PlaceFault[] = [];
  const seen = new Set<string>();
  for (const place of places) {
    const key = keyOf(place);
    if (seen.has(key)) faults.push({ row: place.row, message: `代码 ${place.code} 出现了两次。请保留正确的一行。` });
    seen.add(key);
    all.set(key, place);
  }
  const provinces = [...all.values()].filter(({ kind }) => kind === 'province');
  // Also those that are not in the file: the bureau above them may have another level now.
  for (const place of all.values()) {
    const message = hang(place, all, provinces);
    if (message === null) continue;
    if (place.row === undefined)
      faults.push({ row: null, message: `${place.code} ${place.name}（不在文件里）：${message}` });
    else faults.push({ row: place.row, message });
  }
  return faults.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}

/** Why a place cannot hang where the file has it. */
function hang(
  { row, kind, code, parent }: KnownPlace & { readonly row?: number },
  all: ReadonlyMap<string, KnownPlace>,
  provinces: readonly KnownPlace[],
): string | null {
  if (parent === null) {
    const other = row === undefined ? undefined : provinces.find((province) => province.code !== code);
    return other === undefined ? null : `已有省级 ${other.code} ${other.name}。一个系统只有一个省。`;
  }
  const above = all.get(`bureau ${parent}`);
  if (above === undefined) return `没有代码为 ${parent} 的教育局。请先写它，或核对上级代码。`;
  const isBelow = kind === 'school' || levelOf(kind) > levelOf(above.kind);
  return isBelow ? null : `上级 ${parent} ${above.name} 的级别不比它高。`;
}

/** 0 for the province. */
function levelOf(kind: KnownPlace['kind']): number {
  return bureauLevels.findIndex((level) => level === kind);
}

/** From above, as each hangs on the one above it. */
async function write(tx: EntityManager, places: readonly Place[]): Promise<void> {
  for (const level of bureauLevels) {
    const bureaus = places.filter(({ kind }) => kind === level);
    if (bureaus.length > 0)
      await tx.upsertMany(
        Bureau,
        bureaus.map(({ code, name, parent }) => ({ code, name, level, parent })),
      );
  }
  const schools = places.filter(({ kind }) => kind === 'school');
  if (schools.length === 0) return;
  await tx.upsertMany(
    School,
    schools.map(({ code, name, parent }) => ({
      id: newId(),
      code,
      name,
      bureau: parent as string,
      searchText: searchTextOf(name),
    })),
    {
      onConflictFields: ['code'],
      onConflictAction: 'merge',
      onConflictMergeFields: ['name', 'bureau', 'searchText'],
    },
  );
}
