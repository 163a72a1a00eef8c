import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditResult, lockProblems } from './audit.mjs';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));

describe('the lock file', () => {
  test('of this project has a checksum for each package and no script that is not decided on', () => {
    const lock = read('package-lock.json') as { packages: Parameters<typeof lockProblems>[0] };
    const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
    expect(lockProblems(lock.packages, allowScripts)).toEqual([]);
  });

  test('with a package without checksum is named', () => {
    const packages = { '': {}, 'node_modules/@a/b': { optional: true, os: ['linux'] } };
    expect(lockProblems(packages, {})).toEqual(['@a/b: the lock file has no checksum (integrity)']);
    const tool = { optional: true, dev: true, os: ['darwin'] };
    expect(lockProblems({ 'node_modules/tool-darwin': tool }, {})).toEqual([]);
  });

  test('with a package that runs a script is named, unless that was decided', () => {
    const packages = {
      'node_modules/a/node_modules/@b/c': { integrity: 'sha512-x', hasInstallScript: true },
    };
    expect(lockProblems(packages, {})).toHaveLength(1);
    expect(lockProblems(packages, { '@b/c': false })).toEqual([]);
  });
});

describe('the audit', () => {
  const report = (high: number, critical: number) =>
    JSON.stringify({
      vulnerabilities: {
        a: { name: 'a', severity: critical > 0 ? 'critical' : 'high', range: '<2' },
        b: { name: 'b', severity: 'low', range: '*' },
      },
      metadata: { vulnerabilities: { low: 1, moderate: 2, high, critical, total: 3 } },
    });

  test('passes without anything high or critical', () => {
    expect(auditResult(report(0, 0))).toEqual({ state: 'passed' });
  });

  test.each([
    [1, 0, 'a <2 (high)'],
    [0, 1, 'a <2 (critical)'],
  ])('fails with %i high and %i critical', (high, critical, reason) => {
    expect(auditResult(report(high, critical))).toEqual({ state: 'failed', reason });
  });

  test.each([
    [JSON.stringify({ message: '405 Method Not Allowed - POST …', statusCode: 405 }), '405'],
    [JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'request failed' } }), 'ENOTFOUND'],
    [JSON.stringify({ message: 'request to … failed\nmore' }), 'request to … failed'],
    [undefined, 'did not answer'],
  ])('is skipped, not passed, when it cannot be asked: %s', (answer, reason) => {
    const result = auditResult(answer);
    expect(result.state).toBe('skipped');
    expect(result.reason).toContain(reason);
    expect(result.reason).not.toContain('more');
  });

  test.each(['', 'not json', '{}', 'null'])('fails when there is no report: %j', (answer) => {
    expect(auditResult(answer).state).toBe('failed');
  });
});
