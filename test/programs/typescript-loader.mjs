import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Lets Node run this checkout's TypeScript, from a cache by content. It does for a test's programs what tsx does for
 * `npm start`, but leaves the libraries alone, which are most of the modules: a server starts in half the time.
 */
const checkout = new URL('../..', import.meta.url);
const cache = new URL('node_modules/.cache/test-programs/', checkout);
/** What the result depends on beside the source. */
const settings = ['tsconfig.json', 'node_modules/typescript/package.json']
  .map((path) => readFileSync(new URL(path, checkout), 'utf8'))
  .join();
const isOurs = (url) => url?.startsWith(checkout.href) && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && isOurs(context.parentURL)) {
      const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
      if (url.pathname.endsWith('.ts') && existsSync(url))
        return { url: url.href, format: 'module', shortCircuit: true };
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    if (!isOurs(url) || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: asJavaScript(url), shortCircuit: true };
  },
});

function asJavaScript(url) {
  const source = readFileSync(new URL(url), 'utf8');
  const kept = new URL(`${createHash('sha256').update(settings).update(source).digest('hex')}.js`, cache);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const code = transpile(url, source);
  keep(kept, code);
  return code;
}

function transpile(url, source) {
  // Loaded when something has changed only: it is large.
  const typescript = createRequire(import.meta.url)('typescript');
  const path = fileURLToPath(new URL('tsconfig.json', checkout));
  const { config } = typescript.readConfigFile(path, typescript.sys.readFile);
  const { options } = typescript.convertCompilerOptionsFromJson(config.compilerOptions, fileURLToPath(checkout));
  const forNode = { ...options, module: typescript.ModuleKind.ESNext, noEmit: false };
  return typescript.transpileModule(source, { compilerOptions: forNode, fileName: fileURLToPath(url) }).outputText;
}

/** Whole or not at all: others may be reading. A user who may not write there goes without. */
function keep(file, code) {
  const unfinished = new URL(`${file.href}.${process.pid}`);
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(unfinished, code);
    renameSync(unfinished, file);
  } catch {
    return;
  }
}
