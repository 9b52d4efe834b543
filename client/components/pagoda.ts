import {
  balusterLines,
  bracketLines,
  eaveLines,
  finialLines,
  frameLines,
  galleryLines,
  latticeLines,
  ridgeLines,
  terraceLines,
  tileLines,
  type Roof,
  type Wall,
} from './pagoda-lines.js';

/** One stroke of the drawing; details are left out where it is small. */
export interface Stroke {
  readonly d: string;
  readonly isDetail: boolean;
}

export interface Storey {
  /** In the order in which it is drawn: from below. */
  readonly strokes: readonly Stroke[];
  /** Half width of what stands beside a name: its gallery, or its wall. */
  readonly side: number;
  /** Height at which a name stands beside it. */
  readonly label: number;
}

export const drawing = { width: 360, top: 62, ground: 602 } as const;

const terraceTop = 578;
const bracketHeight = 9;

const line = (d: string): Stroke => ({ d, isDetail: false });
const detail = (d: string): Stroke => ({ d, isDetail: true });

function walled(wall: Wall): Stroke[] {
  return [line(frameLines(wall)), detail(latticeLines(wall)), detail(bracketLines(wall, bracketHeight))];
}

function roofed(roof: Roof, rows: number): Stroke[] {
  return [line(eaveLines(roof)), line(ridgeLines(roof)), detail(tileLines(roof, rows))];
}

/** The ground storey has two eaves: the lower one covers the gallery around it (副阶周匝). */
function groundStorey(): Storey {
  const veranda: Wall = { floor: terraceTop, top: 540, halfWidth: 118 };
  const lower: Roof = { y: 530, eave: 156, top: 508, crown: 98 };
  const band: Wall = { floor: 508, top: 497, halfWidth: 96 };
  const upper: Roof = { y: 487, eave: 138, top: 466, crown: 88 };
  const strokes = [
    ...walled(veranda),
    ...roofed(lower, 11),
    line(frameLines(band)),
    detail(bracketLines(band, bracketHeight)),
    ...roofed(upper, 10),
  ];
  return { strokes, side: veranda.halfWidth, label: 557 };
}

/** A storey with its gallery; each stands a little further in than the one below. */
function upperStorey(floor: number, halfWidth: number, height: number, eave: number): Storey {
  const gallery = floor - 6;
  const wall: Wall = { floor: gallery, top: floor - height + 31, halfWidth };
  const roof: Roof = { y: wall.top - bracketHeight - 1, eave, top: floor - height, crown: halfWidth - 4 };
  const strokes = [
    detail(balusterLines(gallery, halfWidth + 13)),
    line(galleryLines(gallery, halfWidth + 13)),
    ...walled(wall),
    ...roofed(roof, 9),
  ];
  return { strokes, side: halfWidth + 13, label: gallery - 8 };
}

/** The fifth storey: a pointed roof (攒尖) and the finial. */
function topStorey(floor: number, halfWidth: number): Storey {
  const gallery = floor - 6;
  const wall: Wall = { floor: gallery, top: floor - 42, halfWidth };
  const roof: Roof = { y: wall.top - bracketHeight - 1, eave: 92, top: 146, crown: 13 };
  const strokes = [
    detail(balusterLines(gallery, halfWidth + 13)),
    line(galleryLines(gallery, halfWidth + 13)),
    ...walled(wall),
    ...roofed(roof, 8),
    line(finialLines(roof.top, drawing.top + 6, { x: roof.eave * 0.93, y: roof.y - 8 })),
  ];
  return { strokes, side: halfWidth + 13, label: gallery - 8 };
}

/** The wooden pagoda of Yingxian (应县木塔, 1056). */
export interface Pagoda {
  /** The stone terrace that everything stands on. */
  readonly terrace: Stroke;
  /** Five storeys, six eaves, from below. */
  readonly storeys: readonly Storey[];
}

let drawn: Pagoda | undefined;

/** The drawing; made once, and only for a page that shows it. */
export function drawPagoda(): Pagoda {
  drawn ??= {
    terrace: line(terraceLines(terraceTop, drawing.ground - 1, 150)),
    storeys: [
      groundStorey(),
      upperStorey(466, 84, 74, 125),
      upperStorey(392, 76, 72, 113),
      upperStorey(320, 68, 70, 102),
      topStorey(250, 60),
    ],
  };
  return drawn;
}
