/**
 * The lines that the pagoda is made of, as SVG path data. An octagon seen from in front shows three faces:
 * the middle one wide, those beside it foreshortened. All lengths are units of the drawing.
 */

/** Where the front face ends, as a part of the half width: tan 22.5° = 0.414, opened a little as draughtsmen do. */
const frontFace = 0.45;

export const centre = 180;

/** One roof between an eave and the wall above it. */
export interface Roof {
  /** Height of the eave's lowest line. */
  readonly y: number;
  /** Half width at the tips of the eave. */
  readonly eave: number;
  /** Height of the upper end. */
  readonly top: number;
  /** Half width of the upper end. */
  readonly crown: number;
}

/** One wall between a floor and the brackets under its eave. */
export interface Wall {
  readonly floor: number;
  readonly top: number;
  readonly halfWidth: number;
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = (x: number, y: number) => `${round(centre + x)} ${round(y)}`;

/** How far the outer tips of an eave rise, and the corners between its faces. */
const rise = ({ eave }: Roof) => ({ outer: eave * 0.09 + 3, inner: eave * 0.012 + 0.6 });

/** The eave: upturned at the tips, its thickness as a second line. */
export function eaveLines(roof: Roof): string {
  const { y, eave } = roof;
  const { outer, inner } = rise(roof);
  const corner = eave * frontFace;
  const half = (side: 1 | -1, drop: number) =>
    `M${at(side * (eave - drop * 1.5), y - outer + drop * 0.6)}C${at(side * eave * 0.88, y - outer * 0.2 + drop)} ` +
    `${at(side * corner * 1.5, y - inner * 0.4 + drop)} ${at(side * corner, y - inner + drop)}`;
  const front = (drop: number) =>
    `M${at(-corner, y - inner + drop)}C${at(-corner * 0.55, y + 1 + drop)} ${at(corner * 0.55, y + 1 + drop)} ` +
    at(corner, y - inner + drop);
  return [0, 3.2].map((drop) => half(-1, drop) + front(drop) + half(1, drop)).join('');
}

/** One line down a roof that hangs like a rope: steep above, nearly level at the eave. */
function slope(fromX: number, fromY: number, toX: number, toY: number): string {
  const bend = at(toX + (fromX - toX) * 0.3, fromY - (fromY - toY) * 0.22);
  return `M${at(fromX, fromY)}Q${bend} ${at(toX, toY)}`;
}

/** The four ridges that are seen, and the roof's upper edge. */
export function ridgeLines(roof: Roof): string {
  const { y, eave, top, crown } = roof;
  const { outer, inner } = rise(roof);
  const sides = [-1, 1].map(
    (side) =>
      slope(side * eave, y - outer, side * crown, top) +
      slope(side * eave * frontFace, y - inner, side * crown * frontFace, top),
  );
  return `${sides.join('')}M${at(-crown, top)}L${at(crown, top)}`;
}

/** The rows of tiles between the ridges. */
export function tileLines(roof: Roof, rows: number): string {
  const { y, eave, top, crown } = roof;
  const { outer, inner } = rise(roof);
  const lines: string[] = [];
  for (let row = 1 - rows; row < rows; row += 1) {
    const part = (row / rows) * frontFace;
    lines.push(slope(part * eave, y + 0.6 - inner * (row / rows) ** 2, part * crown, top));
  }
  const sideRows = Math.ceil(rows * 0.7);
  for (let row = 1; row < sideRows; row += 1) {
    const along = row / sideRows;
    const part = frontFace + (1 - frontFace) * along;
    const height = y - inner * (1 - along) ** 2 - outer * along ** 2.4;
    for (const side of [-1, 1]) lines.push(slope(side * part * eave, height, side * part * crown, top));
  }
  return lines.join('');
}

/** Where columns stand, as parts of the half width: at the corners, and two on the front face between. */
const columns = [-1, -frontFace, -frontFace / 3, frontFace / 3, frontFace, 1];

/** Columns, doubled at the corners, and the beams that tie them. */
export function frameLines({ floor, top, halfWidth }: Wall): string {
  const posts = columns.map((part) => {
    const x = part * halfWidth;
    const isCorner = Math.abs(part) >= frontFace;
    const twin = isCorner ? `M${at(x - Math.sign(part) * 2.4, floor)}L${at(x - Math.sign(part) * 2.4, top)}` : '';
    return `M${at(x, floor)}L${at(x, top)}${twin}`;
  });
  const beams = [top, top + 3.4].map((y) => `M${at(-halfWidth, y)}L${at(halfWidth, y)}`);
  return posts.join('') + beams.join('');
}

/** A door in the middle bay, lattice windows in those beside it. */
export function latticeLines({ floor, top, halfWidth }: Wall): string {
  const lintel = top + 7;
  const sill = floor - (floor - lintel) * 0.38;
  const bay = (halfWidth * frontFace) / 3;
  const door = `M${at(-bay + 3, floor)}L${at(-bay + 3, lintel)}L${at(bay - 3, lintel)}L${at(bay - 3, floor)}M${at(0, lintel)}L${at(0, floor)}`;
  const windowIn = (from: number, to: number, bars: number) => {
    const edges = `M${at(from, sill)}L${at(from, lintel)}L${at(to, lintel)}L${at(to, sill)}Z`;
    const uprights = Array.from({ length: bars }, (_, index) => {
      const x = from + ((to - from) * (index + 1)) / (bars + 1);
      return `M${at(x, lintel)}L${at(x, sill)}`;
    });
    return edges + uprights.join('');
  };
  const beside = windowIn(bay + 3, bay * 3 - 5, 3) + windowIn(5 - bay * 3, -bay - 3, 3);
  const [inner, outer] = [halfWidth * (frontFace + 0.12), halfWidth * 0.88];
  return door + beside + windowIn(inner, outer, 4) + windowIn(-outer, -inner, 4);
}

/** Bracket sets (斗拱) from the wall's top up to the eave: arms on blocks, wider as they rise. */
export function bracketLines({ top, halfWidth }: Wall, height: number): string {
  const places = [-1, -0.86, -0.72, -0.58, -frontFace, -0.3, -0.15, 0, 0.15, 0.3, frontFace, 0.58, 0.72, 0.86, 1];
  return places
    .map((part) => {
      const x = part * halfWidth * 1.03;
      const arms = [1.6, 3.2, 4.8].map((arm, index) => {
        const y = top - 2 - (height - 2) * (index / 2);
        return `M${at(x - arm, y)}L${at(x + arm, y)}M${at(x - arm + 0.7, y)}L${at(x - arm + 1.5, y + 2.2)}M${at(x + arm - 0.7, y)}L${at(x + arm - 1.5, y + 2.2)}`;
      });
      return `M${at(x, top)}L${at(x, top - height)}${arms.join('')}`;
    })
    .join('');
}

/** A gallery (平坐): its floor, rails and posts. */
export function galleryLines(floor: number, halfWidth: number): string {
  const rails = [floor, floor + 3.6, floor - 12].map((y, index) => {
    const reach = index === 2 ? halfWidth - 1 : halfWidth;
    return `M${at(-reach, y)}L${at(reach, y)}`;
  });
  const posts = [-1, -frontFace, 0, frontFace, 1].map((part) => {
    const x = part * (halfWidth - 1);
    return `M${at(x, floor)}L${at(x, floor - 14.5)}`;
  });
  return rails.join('') + posts.join('');
}

/** What fills a gallery's rail, and the small brackets that carry its floor. */
export function balusterLines(floor: number, halfWidth: number): string {
  const lines = [`M${at(-halfWidth + 1, floor - 6)}L${at(halfWidth - 1, floor - 6)}`];
  for (let part = -1; part <= 1.001; part += 0.1) {
    const x = part * (halfWidth - 2);
    lines.push(`M${at(x, floor - 6)}L${at(x, floor - 12)}`, `M${at(x * 0.97, floor + 3.6)}L${at(x * 0.93, floor + 7)}`);
  }
  return lines.join('');
}

/** The finial (塔刹): lotus, bowl, rings, crescent, jewel, and the chains that hold it. */
export function finialLines(base: number, top: number, chains: { readonly x: number; readonly y: number }): string {
  const height = base - top;
  const y = (part: number) => base - height * part;
  const bowl = `M${at(-13, base)}L${at(13, base)}M${at(-11, base)}Q${at(-12, y(0.09))} ${at(-6, y(0.12))}L${at(6, y(0.12))}Q${at(12, y(0.09))} ${at(11, base)}`;
  const petals = [-8, 0, 8].map(
    (x) =>
      `M${at(x * 0.6, y(0.12))}Q${at(x * 1.1 - 5, y(0.19))} ${at(x * 1.25, y(0.25))}Q${at(x * 1.1 + 5, y(0.19))} ${at(x * 0.6, y(0.12))}`,
  );
  const rings = [0.33, 0.4, 0.47, 0.54, 0.61].map((part, index) => {
    const reach = 9 - index * 0.9;
    return `M${at(-reach, y(part))}Q${at(0, y(part) + 3.4)} ${at(reach, y(part))}Q${at(0, y(part) - 3.4)} ${at(-reach, y(part))}`;
  });
  const crescent = `M${at(-7, y(0.76))}Q${at(0, y(0.66))} ${at(7, y(0.76))}`;
  const jewel = `M${at(0, y(0.8))}Q${at(-4.5, y(0.87))} ${at(0, y(0.96))}Q${at(4.5, y(0.87))} ${at(0, y(0.8))}M${at(0, y(0.96))}L${at(0, top)}`;
  const mast = `M${at(0, y(0.25))}L${at(0, y(0.8))}`;
  const ropes = [-1, 1].map(
    (side) => `M${at(0, y(0.66))}Q${at(side * chains.x * 0.3, y(0.1))} ${at(side * chains.x, chains.y)}`,
  );
  return bowl + petals.join('') + rings.join('') + crescent + jewel + mast + ropes.join('');
}

/** The stone terrace in two tiers, with the stair in the middle. */
export function terraceLines(top: number, ground: number, halfWidth: number): string {
  const middle = (top + ground) / 2;
  const tier = (from: number, to: number, reach: number) =>
    `M${at(-reach, to)}L${at(-reach, from)}L${at(reach, from)}L${at(reach, to)}`;
  const stair = `M${at(-13, top)}L${at(-19, ground)}M${at(13, top)}L${at(19, ground)}`;
  const treads = [0.2, 0.4, 0.6, 0.8].map((part) => {
    const y = top + (ground - top) * part;
    return `M${at(-13 - 6 * part, y)}L${at(13 + 6 * part, y)}`;
  });
  return tier(top, middle, halfWidth - 10) + tier(middle, ground, halfWidth) + stair + treads.join('');
}
