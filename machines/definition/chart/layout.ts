import { isWithin, statesByPath, type MachineDefinition } from '../definition.js';
import { beginningEdge, bundlesOf, dotNode, isParted, stateNode, type ChartBundle } from './graph.js';
import { headHeightOf } from './head.js';
import { placed, type LaidOutGraph, type Placed } from './laid-out.js';
import { boxSizeOf, measures, stackedHeight, tenth, type ChartBox, type ChartSize } from './measure.js';
import { downwardsIn } from './order.js';
import { linesOf, type ChartWay } from './text.js';

/** Where everything of a chart stands, in pixels from its upper left corner. */
export interface ChartLayout extends ChartSize {
  readonly states: readonly (ChartBox & { readonly path: string })[];
  readonly edges: readonly ChartEdge[];
  readonly beginnings: readonly ChartBeginning[];
}

/** An arrow: x0, y0, x1, y1 … from the one state's box to the other one's; those of one line have the same points. */
export interface ChartEdge extends ChartWay {
  readonly points: readonly number[];
  readonly label: ChartBox;
}

/** The dot where a state with others inside begins, and the line to the first of them. */
export interface ChartBeginning {
  /** The state around it. */
  readonly state: string;
  readonly dot: ChartBox;
  readonly points: readonly number[];
}

/**
 * What the layout says of the states and arrows of a machine.
 *
 * @param laidOut the machine's graphs, in their order
 * @throws RangeError if it says nothing of one of them
 */
export function layoutOf(definition: MachineDefinition, laidOut: readonly LaidOutGraph[]): ChartLayout {
  const { margin } = measures;
  const { at, root } = isParted(definition) ? side(definition, laidOut) : alone(laidOut);
  const all = placed(laidOut.map((graph, index) => [graph, at[index] ?? { x: margin, y: margin }]));
  const boxOf = (path: string) => (path === '' && root !== null ? root : all.box(stateNode(path)));
  const paths = [...statesByPath(definition).keys()];
  const outer = root ?? { width: laidOut[0]?.width ?? 0, height: laidOut[0]?.height ?? 0 };
  return {
    width: tenth(outer.width + 2 * margin),
    height: tenth(outer.height + 2 * margin),
    states: paths.map((path) => ({ path, ...boxOf(path) })),
    edges: edgesOf(definition, all, boxOf),
    beginnings: paths
      .filter((path) => all.has(dotNode(path)))
      .map((state) => ({ state, dot: all.box(dotNode(state)), points: all.points(beginningEdge(state)) })),
  };
}

interface Places {
  readonly at: readonly { readonly x: number; readonly y: number }[];
  /** The box of the whole machine, where it is not among what was laid out. */
  readonly root: ChartBox | null;
}

function alone(laidOut: readonly LaidOutGraph[]): Places {
  return { at: laidOut.map(() => ({ x: measures.margin, y: measures.margin })), root: null };
}

const gap = 24;
const inside = 20;

/** Regions side by side; one that is low enough stands below another one of the same column. */
function side(definition: MachineDefinition, regions: readonly ChartSizeOrNone[]): Places {
  const head = boxSizeOf(linesOf(definition, ''));
  const tallest = Math.max(...regions.map(({ height = 0 }) => height));
  const columns: { width: number; height: number }[] = [];
  const spots = regions.map(({ width = 0, height = 0 }) => {
    let index = columns.findIndex((column) => column.height + gap + height <= tallest);
    if (index < 0) index = columns.push({ width: 0, height: -gap }) - 1;
    const column = columns[index] as (typeof columns)[number];
    const above = column.height + gap;
    column.width = Math.max(column.width, width);
    column.height = above + height;
    return { index, above };
  });
  const { margin } = measures;
  const left = (index: number) => columns.slice(0, index).reduce((sum, { width }) => sum + width + gap, 0);
  return {
    at: spots.map(({ index, above }) => ({
      x: margin + inside + left(index),
      y: margin + head.height + 12 + above,
    })),
    root: {
      x: margin,
      y: margin,
      width: tenth(Math.max(head.width, left(columns.length) - gap + 2 * inside)),
      height: tenth(head.height + 12 + tallest + inside),
    },
  };
}

type ChartSizeOrNone = Partial<ChartSize>;

function edgesOf(definition: MachineDefinition, all: Placed, boxOf: (path: string) => ChartBox): ChartEdge[] {
  const leadsDown = downwardsIn(definition);
  return bundlesOf(definition).flatMap((bundle) => {
    const { id, from, to } = bundle;
    const points = fromHead(definition, all.points(id), from, to, boxOf);
    return labelled(bundle, leadsDown(from, to) ? points : reversed(points), all.label(id));
  });
}

/** What leads from a state to one inside it, or the other way, leaves its head alone: it meets the line below that. */
function fromHead(
  definition: MachineDefinition,
  points: readonly number[],
  from: string,
  to: string,
  boxOf: (path: string) => ChartBox,
): readonly number[] {
  if (!isWithin(to, from) && !isWithin(from, to)) return points;
  const outer = isWithin(to, from) ? from : to;
  const below = boxOf(outer).y + headHeightOf(definition, outer);
  const [x, y, nextX, nextY] = points as [number, number, number, number];
  return y < below && x === nextX && nextY > below ? [x, tenth(below), ...points.slice(2)] : points;
}

function labelled({ ways, labels }: ChartBundle, points: readonly number[], around: ChartBox): ChartEdge[] {
  return ways.map((way, index) => {
    const size = labels[index] as ChartSize;
    const x = tenth(around.x + (around.width - size.width) / 2);
    return { ...way, points, label: { ...size, x, y: tenth(around.y + stackedHeight(labels.slice(0, index))) } };
  });
}

function reversed(points: readonly number[]): number[] {
  const pairs = points.flatMap((_, index) => (index % 2 === 0 ? [points.slice(index, index + 2)] : []));
  return pairs.reverse().flat();
}
