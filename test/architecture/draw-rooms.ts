/** A file and what it imports, as dependency-cruiser says it. */
export interface Module {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string; readonly dependencyTypes: readonly string[] }[];
}

export const houses = ['machines', 'server', 'client'] as const;

type Arrows = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The rooms of the server with those of the kernel, and the rooms of the client, as two Mermaid flowcharts. An arrow says
 * that files of the one import files of the other, and is left out where other arrows lead there as well.
 */
export function drawRooms(modules: readonly Module[]): string {
  const arrows = arrowsBetweenRooms(modules);
  const charts = [['server', 'machines'], ['client']].map((drawn) => chartOf(only(arrows, drawn), drawn));
  return charts.map((lines) => ['```mermaid', ...lines, '```'].join('\n')).join('\n\n');
}

/** `server/flows`; what lies at the top of the kernel is a room, at the top of server and client it is none. */
function roomOf(file: string): string | null {
  const [house = '', ...inside] = file.split('/');
  if (!houses.some((one) => one === house)) return null;
  if (inside.length > 1) return `${house}/${inside[0]}`;
  return house === 'machines' ? 'machines/registry' : null;
}

function arrowsBetweenRooms(modules: readonly Module[]): Arrows {
  const arrows = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (from === null) continue;
    const to = arrows.get(from) ?? new Set();
    arrows.set(from, to);
    for (const { resolved, dependencyTypes } of dependencies) {
      const room = roomOf(resolved);
      if (room !== null && room !== from && !dependencyTypes.includes('type-only')) to.add(room);
    }
  }
  return arrows;
}

function only(arrows: Arrows, drawn: readonly string[]): Arrows {
  const isDrawn = (room: string) => drawn.includes(room.split('/')[0] as string);
  const kept = [...arrows].filter(([room]) => isDrawn(room)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(kept.map(([room, to]) => [room, new Set([...to].filter(isDrawn).toSorted())]));
}

function chartOf(arrows: Arrows, drawn: readonly string[]): string[] {
  const reached = new Map([...arrows.keys()].map((room) => [room, reachedFrom(arrows, room)]));
  const leadsTo = (from: string, to: string) => reached.get(from)?.has(to) ?? false;
  /** Rooms that use each other are one box, by the name of the first. */
  const boxes = [...arrows.keys()].filter(
    (room) => ![...arrows.keys()].some((one) => one < room && isMutual(one, room)),
  );
  function isMutual(one: string, other: string): boolean {
    return leadsTo(one, other) && leadsTo(other, one);
  }
  const inBox = (box: string) => [...arrows.keys()].filter((room) => room === box || isMutual(room, box));
  const isDirect = (from: string, to: string) =>
    inBox(from).some((room) => inBox(to).some((one) => arrows.get(room)?.has(one)));
  const next = (from: string) => boxes.filter((to) => to !== from && isDirect(from, to));
  const isNeeded = (from: string, to: string) => !next(from).some((by) => by !== to && leadsTo(by, to));
  const label = (box: string) =>
    inBox(box)
      .map((room) => room.split('/')[1])
      .join(' · ');
  return [
    'flowchart TD',
    ...drawn.flatMap((house) => [
      `  subgraph ${house}`,
      ...boxes.filter((box) => box.startsWith(`${house}/`)).map((box) => `    ${idOf(box)}["${label(box)}"]`),
      '  end',
    ]),
    ...boxes.flatMap((from) =>
      next(from)
        .filter((to) => isNeeded(from, to))
        .map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
    ),
  ];
}

function reachedFrom(arrows: Arrows, room: string): ReadonlySet<string> {
  const reached = new Set<string>();
  // A set may grow while it is gone through.
  for (const to of arrows.get(room) ?? []) reached.add(to);
  for (const by of reached) for (const to of arrows.get(by) ?? []) reached.add(to);
  return reached;
}

function idOf(room: string): string {
  return room.replaceAll(/\W/g, '_');
}

const [begin, end] = ['<!-- rooms: npm run architecture -->', '<!-- end of rooms -->'];

/** A document with the charts between its two marks. @throws Error where it has no marks */
export function withRooms(document: string, charts: string): string {
  const [before, after] = [document.indexOf(begin), document.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`the document lacks ${begin} or ${end}`);
  return `${document.slice(0, before)}${begin}\n\n${charts}\n\n${document.slice(after)}`;
}
