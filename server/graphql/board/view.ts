import type { Board as ReadBoard, Counts } from '../../oversight/board.js';
import type { Place } from '../../oversight/places.js';
import type { Board, BoardPlace, StandingCount } from './types.js';

/** Numbers and names of places: nothing of a board is about one person. */
export function viewBoard({ at, place, path, total, counts, rows }: ReadBoard): Board {
  return {
    at: new Date(at),
    place: place && viewPlace(place),
    path: path.map(viewPlace),
    total,
    counts: viewCounts(counts),
    rows: rows.map((row) => ({
      place: viewPlace(row.place),
      total: row.total,
      counts: viewCounts(row.counts),
      longestWait: row.longestWait && { standing: row.longestWait.standing, since: row.longestWait.since },
    })),
  };
}

function viewPlace({ kind, id, name, school, grade }: Place): BoardPlace {
  return { kind, id, name, school, grade };
}

function viewCounts(counts: Counts): StandingCount[] {
  return [...counts].map(([standing, number]) => ({ standing, number }));
}
