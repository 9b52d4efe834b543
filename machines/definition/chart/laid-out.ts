import { tenth, type ChartBox } from './measure.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A graph as the layout gives it back. */
export interface LaidOutGraph extends Partial<ChartBox> {
  readonly id: string;
  readonly children?: readonly LaidOutGraph[];
  readonly edges?: readonly LaidOutEdge[];
}

interface LaidOutEdge {
  readonly id: string;
  readonly sections?: readonly {
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: readonly Point[];
  }[];
  readonly labels?: readonly Partial<ChartBox>[];
}

/** Where the nodes and edges of graphs stand, each graph moved to its place. */
export interface Placed {
  /** @throws RangeError if there is no such node */
  readonly box: (node: string) => ChartBox;
  readonly has: (node: string) => boolean;
  /** @throws RangeError if there is no such edge */
  readonly points: (edge: string) => number[];
  /** The room that an edge's labels have. */
  readonly label: (edge: string) => ChartBox;
}

export function placed(graphs: readonly (readonly [LaidOutGraph, Point])[]): Placed {
  const nodes = new Map<string, ChartBox>();
  const edges = new Map<string, { readonly points: number[]; readonly label: ChartBox }>();
  for (const [graph, by] of graphs) {
    for (const node of everyNode(graph)) {
      nodes.set(node.id, moved(node, by));
      for (const edge of node.edges ?? [])
        edges.set(edge.id, { points: pointsOf(edge, by), label: moved(edge.labels?.[0] ?? {}, by) });
    }
  }
  return {
    box: (node) => found(nodes, node),
    has: (node) => nodes.has(node),
    points: (edge) => found(edges, edge).points,
    label: (edge) => found(edges, edge).label,
  };
}

function found<T>(all: ReadonlyMap<string, T>, id: string): T {
  const one = all.get(id);
  if (one === undefined) throw new RangeError(`the layout has no ${id}`);
  return one;
}

function everyNode(node: LaidOutGraph): LaidOutGraph[] {
  return [node, ...(node.children ?? []).flatMap(everyNode)];
}

function moved({ x = 0, y = 0, width = 0, height = 0 }: Partial<ChartBox>, by: Point): ChartBox {
  return { x: tenth(x + by.x), y: tenth(y + by.y), width: tenth(width), height: tenth(height) };
}

function pointsOf({ sections = [] }: LaidOutEdge, by: Point): number[] {
  return sections
    .flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint])
    .flatMap(({ x, y }) => [tenth(x + by.x), tenth(y + by.y)]);
}
