import { randomBytes } from 'node:crypto';
import { ImageCaptcha } from '../../server/adapters/captcha/image-captcha.js';
import { readConfig, type Config } from '../../server/config.js';
import { PersonalData } from '../../server/database/personal-data.js';
import type { Ports } from '../../server/ports.js';

/** What every captcha of the tests shows: its picture cannot be read by a program, which is its purpose. */
export const captchaAnswer = 'ABCD';
export const knownCaptcha = new ImageCaptcha(() => captchaAnswer);

/** The same without a picture, where a test needs a thousand of them. */
export const unpaintedCaptcha: Ports['captchas'] = {
  paint: async () => ({ jpeg: Buffer.alloc(1), answer: captchaAnswer }),
};

/** Keys that are good for one run. */
export function newSecrets(): Record<string, string> {
  const key = () => randomBytes(32).toString('base64');
  return { PERSONAL_DATA_KEYS: `test:${key()}`, BLIND_INDEX_KEY: key(), SIGNING_KEY: key() };
}

/** What these keys seal and open. */
export function personalDataOf(keys: Record<string, string>): PersonalData {
  const { personalDataKeys, blindIndexKey } = testConfig(keys);
  return new PersonalData(personalDataKeys, blindIndexKey);
}

const secrets = newSecrets();

/** A test's configuration: argon2 is cheap and the clock can be moved unless `env` says otherwise. */
export function testConfig(env: Record<string, string> = {}): Config {
  const cheap = {
    PORT: '0',
    PUBLIC_ORIGIN: 'http://localhost:4000',
    MOVABLE_CLOCK: 'true',
    // All of a test's browsers are on the server's machine: rights would not be tested.
    INSPECTOR_DOOR: 'false',
    LOG_LEVEL: 'fatal',
    // Other tests keep the machine busy.
    DATABASE_WAIT_MS: '30000',
    ADMISSION_WAIT_MS: '60000',
    ARGON2_MEMORY_KIB: '1024',
    ARGON2_TIME_COST: '2',
  };
  const read = readConfig({ ...secrets, ...cheap, ...env });
  if (!read.ok) throw new Error(read.faults.join('\n'));
  return read.config;
}
