import { shallowRef, watch, type ShallowRef } from 'vue';
import { BureauDocument, type BureauQuery } from '../../graphql/generated/graphql.js';
import { request } from '../../graphql/request.js';

type Bureau = NonNullable<BureauQuery['bureau']>;

/** A bureau or a school, as an address names it. */
export interface PlaceChoice {
  readonly name: string;
  readonly bureau: string;
  readonly school: string | null;
}

export interface PlacePath {
  /** From below the province down to the place. */
  readonly path: readonly PlaceChoice[];
  /** What is right below it: bureaus, then schools. */
  readonly below: readonly PlaceChoice[];
}

/** They hardly ever change. */
const known = new Map<string | null, Promise<Bureau | null>>();

function bureauOf(id: string | null): Promise<Bureau | null> {
  const asked = known.get(id) ?? request(BureauDocument, { id }).then(({ bureau }) => bureau);
  known.set(id, asked);
  asked.catch(() => known.delete(id));
  return asked;
}

/** The bureaus above one and itself, from the city down: each code begins as the one above it. */
function idsDownTo(bureau: string): readonly string[] {
  const city = `${bureau.slice(0, 4)}00`;
  return city === bureau ? [city] : [city, bureau];
}

async function readPath(bureau: string | null, school: string | null): Promise<PlacePath> {
  const bureaus = (await Promise.all([null, ...(bureau === null ? [] : idsDownTo(bureau))].map(bureauOf))).flatMap(
    (one) => one ?? [],
  );
  const here = bureaus[bureaus.length - 1];
  if (here === undefined) return { path: [], below: [] };
  const choices = bureaus.slice(1).map(({ id, name }): PlaceChoice => ({ name, bureau: id, school: null }));
  const schools = here.schools.map(({ id, name }): PlaceChoice => ({ name, bureau: here.id, school: id }));
  const chosen = schools.find((one) => one.school === school);
  if (chosen !== undefined) return { path: [...choices, chosen], below: [] };
  return {
    path: choices,
    below: [...here.children.map(({ id, name }): PlaceChoice => ({ name, bureau: id, school: null })), ...schools],
  };
}

/** The places above and below one. A list can do without them. */
export function usePlacePath(
  place: () => { readonly bureau: string | null; readonly school: string | null },
): ShallowRef<PlacePath> {
  const found: ShallowRef<PlacePath> = shallowRef({ path: [], below: [] });
  let latest = 0;
  watch(
    () => JSON.stringify(place()),
    async () => {
      const mine = (latest += 1);
      const { bureau, school } = place();
      const read = await readPath(bureau, school).catch(() => null);
      if (read !== null && mine === latest) found.value = read;
    },
    { immediate: true },
  );
  return found;
}
