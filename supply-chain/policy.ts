/** What may be depended on. Every exception is a package by name, with its reason. */
export interface Policy {
  /** SPDX ids. Permissive: no duty but to name the authors. */
  readonly licences: ReadonlySet<string>;
  readonly exceptions: readonly LicenceException[];
  /** Where packages may come from; the lock file names a place only where it is not the registry. */
  readonly registry: string;
}

export interface LicenceException {
  /** A package's name; a `*` at its end stands for anything. */
  readonly name: string;
  readonly licence: string;
  readonly reason: string;
}

export const policy: Policy = {
  licences: new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT']),
  exceptions: [
    {
      name: '@fontsource/ibm-plex-mono',
      licence: 'OFL-1.1',
      reason: 'a font, shipped as it is under its own name; the licence is made for that',
    },
    {
      name: 'lightningcss*',
      licence: 'MPL-2.0',
      reason:
        "Vite's compiler of style sheets, run when the client is built, unchanged: its copyleft ends at its own files",
    },
    {
      name: 'elkjs',
      licence: 'EPL-2.0 OR GPL-3.0-or-later',
      reason: 'lays charts out on the server, unchanged, under the EPL: its copyleft ends at its own files',
    },
    { name: 'axe-core', licence: 'MPL-2.0', reason: 'looks for barriers in tests; ships with nothing' },
    { name: 'caniuse-lite', licence: 'CC-BY-4.0', reason: 'a table of browsers, read by a tool; ships with nothing' },
    { name: 'argparse', licence: 'Python-2.0', reason: 'a permissive licence, of a tool that ships with nothing' },
  ],
  registry: 'https://registry.npmjs.org/',
};
