import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromJson } from '../../machines/definition/json.js';
import { UsageError } from '../../server/cli/command.js';
import { machinesCommand } from '../../server/cli/machines-command.js';
import { readReleases, writeRelease } from '../../server/released/files.js';

async function run(...argv: string[]) {
  const said: string[] = [];
  machinesCommand.check(argv);
  const code = await machinesCommand.runAlone?.(argv, (line) => said.push(line));
  return { code, text: said.join('\n') };
}

describe('npm run machines', () => {
  test('check: every machine is what was released', async () => {
    const { code, text } = await run('check');
    expect(code).toBe(0);
    expect(text).toMatch(/student-onboarding：版本 1、2，存下的 \d+ 个状态都恢复得了。/);
  });

  test('export: a version that was released, or the present one', async () => {
    const first = await run('export', 'student-onboarding', '--version', '1', '--format', 'json');
    expect(first.code).toBe(0);
    expect(fromJson(first.text)).toEqual(readReleases('student-onboarding').get(1)?.definition);
    expect(fromJson((await run('export', 'student-onboarding', '--format', 'json')).text).version).toBe(2);
    expect((await run('export', 'record-correction', '--format', 'mermaid')).text).toMatch(/^stateDiagram-v2\n/);
    expect((await run('export', 'teacher-real-name', '--format', 'scxml')).text).toMatch(/^<\?xml/);
    await expect(run('export', 'record-correction', '--version', '9', '--format', 'json')).rejects.toThrow(UsageError);
  });

  test('export: the chart as a picture that stands alone', async () => {
    const { code, text } = await run('export', 'record-correction', '--format', 'svg');
    expect(code).toBe(0);
    expect(text).toMatch(/^<\?xml[^]*<svg [^]*<title>atRegistry.waiting<\/title>[^]*<\/svg>$/);
  });

  test('compare: what two versions do otherwise', async () => {
    const { code, text } = await run('compare', 'student-onboarding', '1', '2');
    expect(code).toBe(0);
    expect(text).toContain('增加转换 journey RECOVER_PASSWORD');
    expect((await run('compare', 'student-onboarding', '2', '2')).text).toContain('没有不同');
  });

  test.each([
    [[], '请写明操作'],
    [['explode'], '请写明操作'],
    [['check', 'student-onboarding'], '多余的参数'],
    [['check', '--format', 'json'], '只用于 export'],
    [['export', 'toString', '--format', 'json'], '请写明状态机'],
    [['export', 'student-onboarding'], '请用 --format 写明格式'],
    [['export', 'student-onboarding', '--format', 'json', '--version', 'two'], '请写明版本'],
    [['compare', 'student-onboarding', '1'], '请写明版本'],
  ])('%j is refused before anything is done', (argv, message) => {
    expect(() => machinesCommand.check(argv)).toThrow(message);
  });

  test('a release is read as it was written, and written anew letter for letter', () => {
    const directory = mkdtempSync(join(tmpdir(), 'released-'));
    try {
      for (const [version, release] of readReleases('student-onboarding')) {
        const path = writeRelease(release, directory);
        expect(readReleases('student-onboarding', directory).get(version)).toEqual(release);
        expect(readFileSync(path, 'utf8')).toBe(
          readFileSync(`machines/released/student-onboarding/${version}.json`, 'utf8'),
        );
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
