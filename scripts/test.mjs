// Everything that must hold, in order of cost; `--fast` leaves out the audit and the tests that need a
// database, another process or a browser.
// The last line is `N passed, N failed`: each check counts as one, and so does each test.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { auditPackages, lockProblems } from './audit.mjs';
import { chromiumAdvice, findChromium, installChromium } from './chromium.mjs';
import { countTests } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const fast = process.argv.includes('--fast');
const counts = { passed: 0, failed: 0, skipped: 0 };

const CHECKS = [
  ['format', 'oxfmt/bin/oxfmt', '--check', '.'],
  ['lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['types', 'typescript/bin/tsc', '-p', 'tsconfig.json'],
  ['types of the pure code', 'typescript/bin/tsc', '-p', 'tsconfig.pure.json'],
  ['types of the islands', 'typescript/bin/tsc', '-p', 'tsconfig.islands.json'],
  ['unused code', 'knip/bin/knip.js'],
];

const FAST_PROJECTS = ['architecture', 'unit'];
const DATABASE_PROJECTS = [
  'http',
  'process',
  'database-pglite',
  'database-postgres',
  ...(process.env.DATABASE_URL ? ['database-url'] : []),
];

for (const [name, program, ...args] of CHECKS) await check(name, program, args);
checkLock();
if (!fast) await audit();
await test('tests', fast ? FAST_PROJECTS : [...FAST_PROJECTS, ...DATABASE_PROJECTS]);
if (!fast) await testInBrowser();
report();

async function check(name, program, args) {
  const started = performance.now();
  const { code, output } = await run(program, args);
  counts[code === 0 ? 'passed' : 'failed'] += 1;
  tell(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)})`);
  if (code !== 0) tell(output.trim());
}

/** Needs no network. */
function checkLock() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const { allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problems = lockProblems(packages, allowScripts);
  tellCheck('lock file', problems.length === 0 ? 'passed' : 'failed', problems.join('\n'));
}

/** A service that cannot be asked is said and counted as skipped. */
async function audit() {
  const { state, reason } = await auditPackages(root);
  tellCheck('audit of packages', state, reason);
}

function tellCheck(name, state, reason) {
  counts[state] += 1;
  const word = { passed: 'ok    ', failed: 'FAILED', skipped: 'skip  ' }[state];
  tell(`${word} ${name}${reason ? `: ${reason}` : ''}`);
}

async function testInBrowser() {
  if (!findChromium()) {
    tell('Installing Chromium …');
    installChromium();
  }
  if (!findChromium()) tell(chromiumAdvice());
  await test('browser tests', ['browser']);
}

async function test(name, projects) {
  const started = performance.now();
  const folder = join(root, 'test-results');
  const report = join(folder, `${projects[0]}.json`);
  mkdirSync(folder, { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', ...projects.flatMap((project) => ['--project', project])];
  const reporters = ['dot', 'json', './tests/unsteady-reporter.ts'].map(
    (one) => `--reporter=${one}`,
  );
  reporters.push(`--outputFile.json=${report}`);
  const { code } = await run('vitest/vitest.mjs', [...args, ...reporters], 'inherit');
  const found = countTests(readReport(report), code);
  for (const kind of Object.keys(counts)) counts[kind] += found[kind];
  tell(`${found.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(started)})`);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs a program of node_modules; its output is kept, or shown as it comes. */
function run(program, args, stdout = 'pipe') {
  const file = join(root, 'node_modules', program);
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    stdio: ['ignore', stdout, stdout],
    env: { ...process.env, NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function report() {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  tell(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}

function tell(text) {
  process.stdout.write(`${text}\n`);
}
