import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';
import { newSecrets } from '../support/config.js';

const set = {
  GOVERNMENT_ISSUER: 'https://government.example/openid',
  GOVERNMENT_CLIENT_ID: 'shoudeng',
  GOVERNMENT_CLIENT_SECRET: 'short',
};
const governmentOf = (env: Record<string, string>) => {
  const read = readConfig({ ...newSecrets(), ...env });
  return read.ok ? read.config.government : read.faults;
};

test('without its settings there is no real government platform, with three of them there is', () => {
  expect(governmentOf({})).toBeNull();
  // Nor does what has a default make one.
  expect(governmentOf({ GOVERNMENT_SCOPE: 'openid' })).toBeNull();
  const government = governmentOf(set);
  expect(government).toEqual({
    issuer: set.GOVERNMENT_ISSUER,
    clientId: 'shoudeng',
    clientSecret: 'short',
    scope: 'openid profile',
    nameClaim: 'name',
    idClaim: 'id_number',
    freshSignIn: false,
    homeUrl: null,
    appUrl: null,
    appTellsSteps: false,
    timeoutMs: 5000,
  });
  expect(Object.isFrozen(government)).toBe(true);
});

test('scope, claims, a new sign-in and patience can be set', () => {
  const more = {
    GOVERNMENT_SCOPE: 'openid identity',
    GOVERNMENT_NAME_CLAIM: 'xm',
    GOVERNMENT_ID_CLAIM: 'sfzh',
    GOVERNMENT_FRESH_SIGN_IN: 'true',
    GOVERNMENT_TIMEOUT_SECONDS: '3',
  };
  const expected = { scope: 'openid identity', nameClaim: 'xm', idClaim: 'sfzh', freshSignIn: true, timeoutMs: 3000 };
  expect(governmentOf({ ...set, ...more })).toMatchObject(expected);
});

test.each(Object.keys(set))('%s alone is missed, beside what else is', (name) => {
  const { [name]: _missing, ...others } = set as Record<string, string>;
  expect(governmentOf(others)).toEqual([expect.stringMatching(/^GOVERNMENT_ISSUER, .* belong together/)]);
  expect(governmentOf({ ...others, EVALUATION_CLIENT_ID: 'evaluation' })).toEqual([
    expect.stringMatching(/^EVALUATION_URL, .* belong together/),
    expect.stringMatching(/^GOVERNMENT_ISSUER, .* belong together/),
  ]);
});

test.each([
  'http://127.0.0.1:4100/openid',
  'http://localhost:4100',
  'http://[::1]:4100/openid',
  'http://id.localhost/',
])('on this machine the issuer may be %s', (issuer) =>
  expect(governmentOf({ ...set, GOVERNMENT_ISSUER: issuer })).toMatchObject({ issuer }),
);

test.each([
  ['GOVERNMENT_ISSUER', 'http://government.example/openid'],
  ['GOVERNMENT_ISSUER', 'http://127.0.0.1.evil.example'],
  ['GOVERNMENT_ISSUER', 'http://localhost@evil.example'],
  ['GOVERNMENT_ISSUER', 'https://me:password@government.example'],
  ['GOVERNMENT_ISSUER', 'https://government.example/?tenant=1'],
  ['GOVERNMENT_ISSUER', 'https://government.example/.well-known/openid-configuration'],
  ['GOVERNMENT_ISSUER', 'government.example'],
  ['GOVERNMENT_CLIENT_ID', '首登'],
  ['GOVERNMENT_CLIENT_SECRET', 'with a space'],
  ['GOVERNMENT_SCOPE', 'profile'],
  ['GOVERNMENT_SCOPE', 'openid  profile'],
  ['GOVERNMENT_NAME_CLAIM', '姓名'],
  ['GOVERNMENT_ID_CLAIM', 'id number'],
  ['GOVERNMENT_FRESH_SIGN_IN', 'yes'],
  ['GOVERNMENT_TIMEOUT_SECONDS', '0'],
  ['GOVERNMENT_TIMEOUT_SECONDS', '31'],
])('%s may not be %s', (name, value) => {
  const faults = governmentOf({ ...set, [name]: value });
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} must be`))]);
  if (/SECRET|ISSUER/.test(name)) expect(JSON.stringify(faults)).not.toContain(value);
});

test.each([
  [{}, 4100],
  [{ PORT: '8080' }, 8180],
  [{ PORT: '8080', STAND_IN_PORT: '9000' }, 9000],
  [{ PORT: '0' }, 0],
  [{ PORT: '65500' }, 0],
  [{ STAND_IN_PORT: '0' }, 0],
])('with %o the stand-in listens at port %i', (env: Record<string, string>, port) => {
  const read = readConfig({ ...newSecrets(), ...env });
  expect(read.ok && read.config.standInPort).toBe(port);
});

test('a port that is none is a fault', () => {
  expect(governmentOf({ STAND_IN_PORT: '70000' })).toEqual([expect.stringMatching(/^STAND_IN_PORT must be a whole/)]);
});
