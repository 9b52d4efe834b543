import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { judge } from '../../supply-chain/judge.js';
import { readManifests, type LockedPackage, type Manifests } from '../../supply-chain/manifests.js';
import { policy } from '../../supply-chain/policy.js';

const actual = readManifests(fileURLToPath(new URL('../..', import.meta.url)));

/** The project as it is, with one thing changed. */
function withPackage(change: Partial<LockedPackage>, name = 'fastify'): Manifests {
  const folder = `node_modules/${name}`;
  const { lock } = actual;
  const packages = { ...lock.packages, [folder]: { ...lock.packages[folder], ...change } };
  return { ...actual, lock: { ...lock, packages } };
}

function withManifest(change: Partial<Manifests['manifest']>): Manifests {
  return { ...actual, manifest: { ...actual.manifest, ...change } };
}

function withInstalled(change: object, name = 'fastify'): Manifests {
  const folder = `node_modules/${name}`;
  const installed = new Map(actual.installed);
  installed.set(folder, { ...installed.get(folder), hasBindingFile: false, ...change });
  return { ...actual, installed };
}

describe('what is depended on', () => {
  test('is in order', () => {
    expect(judge(actual, policy)).toEqual([]);
  });

  const defects: readonly (readonly [string, Manifests, string])[] = [
    ['a licence outside the list', withPackage({ license: 'GPL-3.0-only' }), 'not allowed: GPL-3.0-only'],
    ['a licence that only the package itself says', withInstalled({ license: 'SSPL-1.0' }), 'not allowed: SSPL-1.0'],
    ['no licence', withInstalled({ license: undefined }), 'not allowed: none'],
    ['two licences at once, one outside', withPackage({ license: '(MIT AND GPL-2.0-only)' }), 'not allowed'],
    ['an exception for another licence', withPackage({ license: 'AGPL-3.0-only' }, 'axe-core'), 'not allowed'],
    ['a git dependency', withPackage({ resolved: 'git+ssh://git@github.com/x/y.git#1' }), 'elsewhere'],
    ['a foreign host', withPackage({ resolved: 'https://registry.npmjs.org.evil.example/f.tgz' }), 'elsewhere'],
    ['no hash', withPackage({ integrity: undefined }), 'no SHA-512'],
    ['a weak hash', withPackage({ integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }), 'no SHA-512'],
    ['a link', withPackage({ link: true }), 'a link'],
    ['another version than locked', withInstalled({ version: '0.0.1', license: 'MIT' }), 'installed as 0.0.1'],
    ['a script nobody decided about', withPackage({ hasInstallScript: true }), 'runs a script'],
    ['a script that the lock file hides', withInstalled({ scripts: { postinstall: 'x' } }), 'runs a script'],
    ['a range', withManifest({ dependencies: { fastify: '^5.0.0' } }), 'does not pin fastify'],
    ['a lock file that is behind', withManifest({ dependencies: {} }), 'behind package.json'],
    ['an old permission', withManifest({ allowScripts: { ...actual.manifest.allowScripts, gone: true } }), 'gone'],
  ];
  test.each(defects)('%s is found', (_what, manifests, fault) => {
    expect(judge(manifests, policy)).toContainEqual(expect.stringContaining(fault));
  });

  test('one choice of licences that is allowed is enough', () => {
    expect(judge(withPackage({ license: '(GPL-2.0-only OR MIT)' }), policy)).toEqual([]);
  });

  test('an address with a password is not repeated', () => {
    const [fault] = judge(withPackage({ resolved: 'https://me:secret@evil.example/f.tgz' }), policy);
    expect(fault).not.toContain('secret');
  });
});
