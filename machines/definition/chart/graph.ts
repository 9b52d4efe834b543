import { groupedBy, pathIn, type MachineDefinition, type StateDefinition } from '../definition.js';
import { boxSizeOf, labelSizeOf, stackedHeight, type ChartSize } from './measure.js';
import { downwardsIn } from './order.js';
import { labelRowsOf, linesOf, waysOf, type ChartWay } from './text.js';

/** What is handed to the layout, in the words of ELK's JSON graphs. */
export interface ChartGraph {
  readonly id: string;
  readonly layoutOptions?: Options;
  readonly width?: number;
  readonly height?: number;
  readonly children?: readonly ChartGraph[];
  readonly edges?: readonly ChartGraphEdge[];
}

export interface ChartGraphEdge {
  readonly id: string;
  readonly sources: readonly [string];
  readonly targets: readonly [string];
  readonly labels?: readonly (ChartSize & {
    readonly id: string;
    readonly text: string;
    readonly layoutOptions: Options;
  })[];
}

type Options = Readonly<Record<string, string>>;

/** Arrows from one state to the same other one share a line; their labels stand below each other. */
export interface ChartBundle {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ways: readonly ChartWay[];
  readonly labels: readonly ChartSize[];
}

/** Each container is laid out by itself before what is around it, and is told everything again. */
const options: Options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  'elk.layered.thoroughness': '40',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '12',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '22',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
};

const whole: Options = {
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

const dotSize = 12;

export const stateNode = (path: string): string => `state ${path}`;
export const dotNode = (path: string): string => `dot ${path}`;
export const beginningEdge = (path: string): string => `begins ${path}`;

/**
 * A machine as the graphs that are laid out: one, or one for each region where no arrow leads from region to region. The
 * same definition gives the same graphs.
 */
export function graphsOf(definition: MachineDefinition): ChartGraph[] {
  const { root } = definition;
  const tops = isParted(definition)
    ? (root.states ?? []).map((state) => [state.key, state] as const)
    : [['', root] as const];
  const edges = edgesOf(definition);
  return tops.map(([path, state]) => {
    const begins: ChartGraphEdge[] = [];
    const node = nodeOf(definition, state, path, begins);
    const own = edges.filter(({ from }) => path === '' || regionOf(from) === path).map(({ edge }) => edge);
    return {
      id: `chart ${path}`,
      layoutOptions: { ...options, ...whole },
      children: [node],
      edges: [...begins, ...own],
    };
  });
}

/** Whether the machine falls into regions that no arrow connects: each can be laid out by itself. */
export function isParted(definition: MachineDefinition): boolean {
  const isWithinRegion = ({ state, target }: ChartWay) => state !== '' && regionOf(state) === regionOf(target);
  return definition.root.type === 'parallel' && waysOf(definition).every(isWithinRegion);
}

/** The key of the outermost state around one, or its own. */
function regionOf(path: string): string {
  return path.split('.')[0] as string;
}

export function bundlesOf(definition: MachineDefinition): ChartBundle[] {
  const alike = groupedBy(waysOf(definition), ({ state, target }) => JSON.stringify([state, target]));
  return [...alike.values()].map((ways, index) => {
    const [{ state, target }] = ways as [ChartWay];
    const labels = ways.map((way) => labelSizeOf(labelRowsOf(definition, way)));
    return { id: `way ${index}`, from: state, to: target, ways, labels };
  });
}

/** What leads up the page is handed over upside down, so that the layout finds no cycle to break in a way of its own. */
function edgesOf(definition: MachineDefinition): { readonly from: string; readonly edge: ChartGraphEdge }[] {
  const leadsDown = downwardsIn(definition);
  return bundlesOf(definition).map(({ id, from, to, labels }) => {
    const size = { width: Math.max(...labels.map(({ width }) => width)), height: stackedHeight(labels) };
    const [upper, lower] = leadsDown(from, to) ? [from, to] : [to, from];
    // A label without text is none to the layout, whatever its size.
    const label = { id: `label ${id}`, text: id, ...size, layoutOptions: { 'elk.edgeLabels.inline': 'true' } };
    return { from, edge: { id, sources: [stateNode(upper)], targets: [stateNode(lower)], labels: [label] } };
  });
}

/** @param begins gets the lines from the dots inside */
function nodeOf(
  definition: MachineDefinition,
  { type, initial, states = [] }: StateDefinition,
  path: string,
  begins: ChartGraphEdge[],
): ChartGraph {
  const own = boxSizeOf(linesOf(definition, path));
  if (states.length === 0) return { id: stateNode(path), ...own };
  const inner = states.map((state) => nodeOf(definition, state, pathIn(path, state.key), begins));
  const dots: ChartGraph[] = [];
  if (type === 'compound' && initial !== undefined) {
    dots.push({ id: dotNode(path), width: dotSize, height: dotSize });
    const first = stateNode(pathIn(path, initial));
    begins.push({ id: beginningEdge(path), sources: [dotNode(path)], targets: [first] });
  }
  return {
    id: stateNode(path),
    layoutOptions: {
      ...options,
      'elk.padding': `[top=${own.height + 12},left=20,bottom=20,right=20]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${own.width},${own.height})`,
    },
    children: [...dots, ...inner],
  };
}
