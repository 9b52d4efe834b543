import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.js';
import { newSecrets } from '../support/config.js';

function read(env: Record<string, string>) {
  return readConfig({ ...newSecrets(), ...env });
}

describe('who helps, from configuration', () => {
  test('no online consultation and no manual unless they are set', () => {
    const reading = read({ SUPPORT_CONSULTATION_URL: '' });
    expect(reading.ok && reading.config.support).toMatchObject({ consultationUrl: null, manualUrl: null });
  });

  test('both are addresses of the web, or the faults name them', () => {
    const set = { SUPPORT_CONSULTATION_URL: 'https://help.example/ask', SUPPORT_MANUAL_URL: 'https://help.example/m' };
    const reading = read(set);
    expect(reading.ok && reading.config.support).toMatchObject({
      consultationUrl: set.SUPPORT_CONSULTATION_URL,
      manualUrl: set.SUPPORT_MANUAL_URL,
    });
    // What a link runs must not be a script.
    const faulty = read({ SUPPORT_CONSULTATION_URL: 'javascript:alert(1)', SUPPORT_MANUAL_URL: 'the manual' });
    expect(faulty.ok ? [] : faulty.faults).toEqual([
      'SUPPORT_CONSULTATION_URL must be an address that begins with https:// or http://.',
      'SUPPORT_MANUAL_URL must be an address that begins with https:// or http://.',
    ]);
  });
});

describe('where the official instructions send people', () => {
  test("the source's two addresses unless others are set, each with a name or without", () => {
    const source = read({});
    expect(source.ok && source.config.officialAddresses).toEqual([
      { url: 'https://zhszp.j.sxsjyggfw.cn', name: null },
      { url: 'https://sxsjyggfw.cn', name: '山西省教育公共服务平台' },
    ]);
    const other = read({ OFFICIAL_ADDRESSES: 'https://a.example 甲 平台, http://b.example/enter' });
    expect(other.ok && other.config.officialAddresses).toEqual([
      { url: 'https://a.example', name: '甲 平台' },
      { url: 'http://b.example/enter', name: null },
    ]);
  });

  test('anything else is a fault', () => {
    for (const wrong of ['javascript:alert(1)', 'https://a.example,', '甲平台 https://a.example']) {
      const reading = read({ OFFICIAL_ADDRESSES: wrong });
      expect(reading.ok ? [] : reading.faults).toEqual([
        expect.stringContaining('OFFICIAL_ADDRESSES must be addresses'),
      ]);
    }
  });
});

test('nobody answers for the national student registry in production', () => {
  const answers = { REGISTRY_ANSWER_MINUTES: '5' };
  const development = read(answers);
  expect(development.ok && development.config.registryAnswerMs).toBe(5 * 60_000);
  const at = { PUBLIC_ORIGIN: 'https://portal.example', DATABASE_URL: 'postgres://database/shoudeng' };
  const production = read({ ...answers, ...at, NODE_ENV: 'production' });
  expect(production.ok && production.config.registryAnswerMs).toBeNull();
});
