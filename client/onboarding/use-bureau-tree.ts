import { onMounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue';
import { BureauDocument, type BureauQuery, type SchoolFieldsFragment } from '../graphql/generated/graphql.js';
import { request } from '../graphql/request.js';

type BureauWithContent = NonNullable<BureauQuery['bureau']>;

/** A row of the tree: a bureau, whose children are read when it is unfolded, or a school. */
export interface TreeNode {
  readonly key: string;
  readonly name: string;
  readonly school?: SchoolFieldsFragment;
  /** Of bureaus alone; empty until they are read. */
  children?: TreeNode[];
  state?: 'unread' | 'reading' | 'read' | 'failed';
}

export interface BureauTree {
  /** The province, or nothing until it is read. */
  readonly roots: Ref<TreeNode[]>;
  readonly expanded: Ref<string[]>;
  readonly hasFailed: ShallowRef<boolean>;
  /** Reads the province; again after a failure. */
  load(): Promise<void>;
  /** Reads what is below a bureau, unless that is known. */
  read(node: TreeNode): Promise<void>;
}

/** The bureaus from the province down, each read when it is unfolded. */
export function useBureauTree(): BureauTree {
  const roots = ref<TreeNode[]>([]);
  const expanded = ref<string[]>([]);
  const hasFailed = shallowRef(false);

  async function fetchBureau(id: string | null): Promise<BureauWithContent> {
    const { bureau } = await request(BureauDocument, { id });
    if (bureau === null) throw new Error('there is no such bureau');
    return bureau;
  }

  async function load(): Promise<void> {
    hasFailed.value = false;
    try {
      const province = await fetchBureau(null);
      roots.value = [{ ...bureauNode(province), children: contentOf(province), state: 'read' }];
      expanded.value = [province.id];
    } catch {
      hasFailed.value = true;
    }
  }

  async function read(node: TreeNode): Promise<void> {
    if (node.state !== 'unread' && node.state !== 'failed') return;
    node.state = 'reading';
    try {
      node.children = contentOf(await fetchBureau(node.key));
      node.state = 'read';
    } catch {
      node.state = 'failed';
      expanded.value = expanded.value.filter((key) => key !== node.key);
    }
  }

  onMounted(load);
  return { roots, expanded, hasFailed, load, read };
}

function bureauNode({ id, name }: { readonly id: string; readonly name: string }): TreeNode {
  return { key: id, name, children: [], state: 'unread' };
}

function contentOf({ children, schools }: BureauWithContent): TreeNode[] {
  return [
    ...children.map((bureau) => bureauNode(bureau)),
    ...schools.map((school) => ({ key: school.id, name: school.name, school })),
  ];
}
