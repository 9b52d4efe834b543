import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';
import { newSecrets } from '../support/config.js';

const set = {
  EVALUATION_URL: 'https://evaluation.example/login',
  EVALUATION_CLIENT_ID: 'evaluation',
  EVALUATION_CLIENT_SECRET: 's'.repeat(32),
  EVALUATION_REDIRECT_URIS: 'https://evaluation.example/callback, https://evaluation.example/other',
};
const production = {
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'https://portal.example',
  DATABASE_URL: 'postgres://database/shoudeng',
};
const faultsOf = (env: Record<string, string>) => {
  const read = readConfig({ ...newSecrets(), ...env });
  return read.ok ? [] : read.faults;
};

test('without its settings the built-in evaluation platform is in service, with all four a real one', () => {
  const without = readConfig(newSecrets());
  expect(without.ok && without.config.evaluation).toBeNull();
  const real = readConfig({ ...newSecrets(), ...production, ...set });
  expect(real.ok && real.config.evaluation).toEqual({
    url: set.EVALUATION_URL,
    clientId: set.EVALUATION_CLIENT_ID,
    clientSecret: set.EVALUATION_CLIENT_SECRET,
    redirectUris: ['https://evaluation.example/callback', 'https://evaluation.example/other'],
  });
});

test.each(Object.keys(set))('%s alone is missed', (name) => {
  const { [name]: _missing, ...others } = set as Record<string, string>;
  expect(faultsOf(others)).toEqual([expect.stringContaining('belong together')]);
});

test.each([
  ['EVALUATION_URL', 'http://evaluation.example/login'],
  ['EVALUATION_CLIENT_SECRET', 'short'],
  ['EVALUATION_REDIRECT_URIS', 'http://evaluation.example/callback'],
  ['EVALUATION_REDIRECT_URIS', 'https://evaluation.example/callback#fragment'],
  ['EVALUATION_REDIRECT_URIS', 'https://evaluation.example/callback,'],
])('in production %s may not be %s', (name, value) => {
  const faults = faultsOf({ ...production, ...set, [name]: value });
  expect(faults).toEqual([expect.stringMatching(new RegExp(`^${name} must be`))]);
  if (name.endsWith('SECRET')) expect(faults[0]).not.toContain(value);
});
