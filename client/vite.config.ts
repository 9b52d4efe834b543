import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import icons from 'unplugin-icons/vite';
import { defineConfig, type Plugin } from 'vite';

const server = 'http://127.0.0.1:4000';

/**
 * reka-ui asks the whole of Vue whether it has `useId`, so that the whole of Vue is in every page's code: 12 KB of it,
 * gzipped, that nobody uses. Ours has it.
 */
const vueInParts: Plugin = {
  name: 'vue-in-parts',
  transform(code, id) {
    if (!id.endsWith('/reka-ui/dist/shared/useId.js')) return null;
    const asked = [/import \* as vue from "vue"/, /"useId" in vue/, /vue\.useId\?\.\(\)/] as const;
    if (!asked.every((pattern) => pattern.test(code))) throw new Error('reka-ui asks for useId in another way now');
    const [whole, question, call] = asked;
    return code
      .replace(whole, 'import { useId as useIdOfVue } from "vue"')
      .replace(question, 'true')
      .replace(call, 'useIdOfVue()');
  },
};

const documentImport = /import \{([^}]*)\} from "([^"]*\/generated\/graphql\.js)"/g;

/**
 * The operations are generated into one module, which the first page's code would carry whole: each that is imported
 * becomes a module of its own, that document and nothing else, and a page carries only what it asks for.
 */
const operationsOneByOne: Plugin = {
  name: 'operations-one-by-one',
  transform(code) {
    if (!code.includes('/generated/graphql.js"')) return null;
    return code.replace(documentImport, (_import, names: string, path: string) =>
      names
        .split(',')
        .map((name) => `import { ${name.trim()} } from "${path}?only=${name.trim()}"`)
        .join(';'),
    );
  },
  async load(id) {
    const [file = '', name] = id.split('?only=');
    if (name === undefined) return null;
    // Its text, or for the client of the administration its parsed document.
    const operation = new RegExp(
      `export const ${name} = (?:new TypedDocumentString\\((\`[^\`]*\`)|(.*) as unknown as DocumentNode<)`,
    );
    const [, text, parsed = text] = operation.exec(await readFile(file, 'utf8')) ?? [];
    if (parsed === undefined) throw new Error(`there is no operation ${name}`);
    return `export const ${name} = ${parsed};`;
  },
};

interface Module {
  readonly id: string;
  readonly isEntry: boolean;
  readonly importers: readonly string[];
}

interface ModuleGraph {
  getModuleInfo(id: string): Module | null;
}

/** Where whoever cannot sign in by their password goes to from the first page. */
const otherEntrances = /\/pages\/(SmsSignIn|ForgottenPassword)Page\.vue$/;

/**
 * What the first page needs is one file, and what both other ways in need is another: on a slow network each further one
 * costs more than its bytes. All that is loaded later is split as it comes.
 */
const chunks: readonly { readonly name: string; readonly isStart: (one: Module) => boolean }[] = [
  { name: 'first', isStart: ({ isEntry }) => isEntry },
  { name: 'entrances', isStart: ({ id }) => otherEntrances.test(id) },
];
const groups = chunks.map(({ name, isStart }, index) => ({
  name: (id: string, graph: ModuleGraph) => (isReached(id, graph, isStart) ? name : null),
  priority: chunks.length - index,
}));

/** Whether a chain of static imports leads there from such a module. */
function isReached(
  id: string,
  graph: ModuleGraph,
  isStart: (one: Module) => boolean,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const known = graph.getModuleInfo(id);
  if (known === null) return false;
  return isStart(known) || known.importers.some((importer) => isReached(importer, graph, isStart, seen));
}

/** Says in `pages.json` which files each page has besides the first page's: the server has a browser load them at once. */
const filesOfPages: Plugin = {
  name: 'files-of-pages',
  generateBundle(_options, bundle) {
    const first = new Set(
      Object.values(bundle).flatMap((one) => (one.type === 'chunk' && one.isEntry ? [one.fileName] : [])),
    );
    for (const name of new Set(first)) for (const imported of importsOf(bundle, name)) first.add(imported);
    const pages: Record<string, string[]> = {};
    // The other entrances are not among them: their code comes while their picture does, and earlier it would hold up the
    // first page's.
    for (const one of Object.values(bundle)) {
      const [, page] = /\/pages\/(\w+)\.vue$/.exec((one.type === 'chunk' && one.facadeModuleId) || '') ?? [];
      if (page === undefined) continue;
      const scripts = [one.fileName, ...importsOf(bundle, one.fileName)].filter((name) => !first.has(name));
      const styles = scripts.flatMap((name) => [...((bundle[name] as Chunk).viteMetadata?.importedCss ?? [])]);
      pages[page] = [...new Set([...scripts, ...styles])];
    }
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(pages) });
  },
};

interface Chunk {
  readonly imports: readonly string[];
  readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> };
}

/** What a chunk imports statically, and what that imports, and so on. */
function importsOf(bundle: Readonly<Record<string, unknown>>, name: string, seen = new Set<string>()): Set<string> {
  for (const imported of (bundle[name] as Chunk).imports)
    if (!seen.has(imported)) {
      seen.add(imported);
      importsOf(bundle, imported, seen);
    }
  return seen;
}

/** Builds the client into dist/client; `npx vite --config client/vite.config.ts` serves it with a running server behind it. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vueInParts, vue(), operationsOneByOne, icons({ compiler: 'vue3', scale: 1 }), filesOfPages],
  define: {
    // Leaves out what the libraries carry for other uses and for their own debugging.
    'globalThis.__DEV__': JSON.stringify(mode !== 'production'),
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
  },
  build: {
    outDir: fileURLToPath(new URL('../dist/client', import.meta.url)),
    emptyOutDir: true,
    // The engine of the 360 browsers that schools have.
    target: 'chrome87',
    // The policy allows no data: outside images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: server, ws: true },
      '/development': { target: server },
      '/openid': { target: server },
      '/evaluation/enter': { target: server },
      '/evaluation/callback': { target: server },
      '/real-name/callback': { target: server },
      '/administration/roster-imports': { target: server },
      '/administration/roster-template.xlsx': { target: server },
    },
  },
}));
