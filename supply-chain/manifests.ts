import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of `package.json` matters here. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, unknown>>;
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

/** An entry of `package-lock.json` (version 3). Where it names no place, the package is the registry's. */
export interface LockedPackage {
  /** Where it differs from the folder's. */
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface Lock {
  readonly lockfileVersion: number;
  /** By folder; the project itself is `''`. */
  readonly packages: Readonly<Record<string, LockedPackage & Manifest>>;
}

/** What an installed package says of itself. */
export interface InstalledPackage {
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
  readonly licenses?: readonly { readonly type?: string }[];
  readonly scripts?: Readonly<Record<string, string>>;
  /** npm builds it with node-gyp where it brings this file and no script of its own. */
  readonly hasBindingFile: boolean;
}

export interface Manifests {
  readonly manifest: Manifest;
  readonly lock: Lock;
  /** By folder; what is for other platforms is not installed. */
  readonly installed: ReadonlyMap<string, InstalledPackage>;
}

/** @param checkout where package.json, the lock file and node_modules are */
export function readManifests(checkout: string): Manifests {
  const read = (path: string) => JSON.parse(readFileSync(join(checkout, path), 'utf8')) as never;
  const lock: Lock = read('package-lock.json');
  const folders = Object.keys(lock.packages).filter((folder) => existsSync(join(checkout, folder, 'package.json')));
  const installed = folders.map((folder) => {
    const own: Omit<InstalledPackage, 'hasBindingFile'> = read(join(folder, 'package.json'));
    return [folder, { ...own, hasBindingFile: existsSync(join(checkout, folder, 'binding.gyp')) }] as const;
  });
  return { manifest: read('package.json'), lock, installed: new Map(installed.filter(([folder]) => folder !== '')) };
}
