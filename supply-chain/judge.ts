import { isDeepStrictEqual } from 'node:util';
import type { InstalledPackage, LockedPackage, Manifest, Manifests } from './manifests.js';
import type { LicenceException, Policy } from './policy.js';

/** Everything that is not as the policy has it, a sentence each. Reads nothing: it needs no network. */
export function judge({ manifest, lock, installed }: Manifests, policy: Policy): string[] {
  const { '': root, ...others } = lock.packages;
  const packages = Object.entries(others).map(([folder, locked]) => ({
    folder,
    locked,
    name: locked.name ?? nameOf(folder),
    own: installed.get(folder),
  }));
  const names = new Set(packages.map(({ name }) => name));
  return [
    ...unpinned(manifest),
    ...(lock.lockfileVersion === 3 ? [] : ['package-lock.json is of another version than 3']),
    ...(agrees(manifest, root) ? [] : ['package-lock.json is behind package.json: run npm install']),
    ...packages.flatMap(({ folder, locked }) => placeFaults(folder, locked, policy)),
    ...packages.flatMap(({ folder, locked, own }) => installedFaults(folder, locked, own)),
    ...packages.flatMap(({ folder, name, locked, own }) =>
      licenceFaults(folder, name, licencesOf(locked, own), policy),
    ),
    ...packages.flatMap(({ folder, name, locked, own }) =>
      hasScript(locked, own) && manifest.allowScripts?.[name] === undefined
        ? [`${folder} runs a script when it is installed, and allowScripts says nothing about it`]
        : [],
    ),
    ...Object.keys(manifest.allowScripts ?? {})
      .filter((name) => !packages.some((one) => one.name === name && hasScript(one.locked, one.own)))
      .map((name) => `allowScripts names ${name}, which runs no script (any more)`),
    ...policy.exceptions
      .filter((exception) => ![...names].some((name) => isOf(exception, name)))
      .map(({ name }) => `the policy makes an exception for ${name}, which is not depended on (any more)`),
  ];
}

/** A range lets another version in without anybody looking at it. */
function unpinned({ dependencies, devDependencies, optionalDependencies, overrides }: Manifest): string[] {
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides });
  return all
    .filter(([, range]) => typeof range !== 'string' || !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(range))
    .map(([name, range]) => `package.json does not pin ${name}: ${JSON.stringify(range)}`);
}

function agrees(manifest: Manifest, root: Manifest | undefined): boolean {
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
  return kinds.every((kind) => isDeepStrictEqual(manifest[kind] ?? {}, root?.[kind] ?? {}));
}

/** The hash says which bytes; a place other than the registry, git or a folder are nothing that it was made over. */
function placeFaults(folder: string, { resolved, integrity, link, inBundle }: LockedPackage, policy: Policy): string[] {
  const faults: string[] = [];
  if (resolved !== undefined && !resolved.startsWith(policy.registry))
    faults.push(`${folder} comes from elsewhere than the registry: ${withoutSecret(resolved)}`);
  if (link || inBundle) faults.push(`${folder} is ${link ? 'a link' : 'bundled by another package'}`);
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? '')) faults.push(`${folder} has no SHA-512 in the lock file`);
  return faults;
}

function installedFaults(folder: string, locked: LockedPackage, own: InstalledPackage | undefined): string[] {
  if (own === undefined || own.version === locked.version) return [];
  return [`${folder} is installed as ${own.version}, the lock file has ${locked.version}: run npm ci`];
}

/** What the lock file says, and what the package itself says where it is installed. */
function licencesOf({ license }: LockedPackage, own: InstalledPackage | undefined): string[] {
  if (own === undefined) return [license ?? ''];
  const { license: said, licenses = [] } = own;
  const type = typeof said === 'string' ? said : (said?.type ?? licenses.map((one) => one.type).join(' OR '));
  return [...new Set([license ?? type, type])];
}

function licenceFaults(folder: string, name: string, licences: readonly string[], policy: Policy): string[] {
  return licences
    .filter((licence) => !isAllowed(licence, policy.licences))
    .filter((licence) => !policy.exceptions.some((one) => isOf(one, name) && one.licence === licence))
    .map((licence) => `${folder} has a licence that is not allowed: ${licence || 'none'}`);
}

/** One choice that is allowed is enough. What is nested any deeper is looked at by a person. */
function isAllowed(expression: string, licences: ReadonlySet<string>): boolean {
  const bare = expression.replace(/^\(([^()]*)\)$/, '$1');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((licence) => licences.has(licence)));
}

function hasScript({ hasInstallScript }: LockedPackage, own: InstalledPackage | undefined): boolean {
  const scripts = own?.scripts ?? {};
  const names = ['preinstall', 'install', 'postinstall'];
  return hasInstallScript === true || own?.hasBindingFile === true || names.some((name) => scripts[name] !== undefined);
}

function isOf({ name: pattern }: LicenceException, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function withoutSecret(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//…@');
}
