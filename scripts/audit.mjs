// Whether the packages that are installed can be trusted: what the lock file says of them, and what
// npm's audit service knows of them.
import { spawn } from 'node:child_process';

/** Longer than a slow service takes, short enough to wait for. */
const TIMEOUT_MS = 60_000;

/** What is wrong with the lock file, in words: a package without checksum, or one that runs a script
 * of its own when installed and that `allowScripts` in package.json says nothing of. Tools for other
 * systems than the lock file was made on may lack the checksum: they are never part of the app. */
export function lockProblems(packages, allowScripts) {
  const found = Object.entries(packages).filter(([path]) => path !== '');
  const unchecked = found.filter(
    ([, entry]) => entry.integrity === undefined && !isToolOfAnotherSystem(entry),
  );
  const scripted = found.filter(
    ([path, entry]) => entry.hasInstallScript && !Object.hasOwn(allowScripts, nameOf(path)),
  );
  return [
    ...unchecked.map(([path]) => `${nameOf(path)}: the lock file has no checksum (integrity)`),
    ...scripted.map(
      ([path]) => `${nameOf(path)}: runs a script when installed; not in allowScripts`,
    ),
  ];
}

function isToolOfAnotherSystem({ optional, dev, os }) {
  return optional === true && dev === true && os !== undefined;
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** What `npm audit --json` has answered: passed, failed with the packages, or skipped with the reason
 * when the service was not there to ask. */
export function auditResult(answer) {
  if (answer === undefined) {
    return {
      state: 'skipped',
      reason: `the audit service did not answer in ${TIMEOUT_MS / 1000} s`,
    };
  }
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return { state: 'failed', reason: 'npm audit gave no report' };
  }
  const counts = report?.metadata?.vulnerabilities;
  if (counts === undefined) return unanswered(report);
  if ((counts.high ?? 0) + (counts.critical ?? 0) === 0) return { state: 'passed' };
  const severe = Object.values(report.vulnerabilities ?? {})
    .filter(({ severity }) => severity === 'high' || severity === 'critical')
    .map(({ name, severity, range }) => `${name} ${range} (${severity})`);
  return { state: 'failed', reason: severe.join(', ') };
}

/** A report without counts is the service's refusal, or the network's. */
function unanswered(report) {
  const { statusCode, code, message, error } = report ?? {};
  const said = statusCode ?? error?.code ?? code ?? message ?? error?.summary;
  if (said === undefined) return { state: 'failed', reason: 'npm audit gave no report' };
  const reason = typeof said === 'number' ? `it answered ${said}` : String(said).split('\n')[0];
  return { state: 'skipped', reason: `the audit service cannot be asked: ${reason}` };
}

/** Asks npm about the packages that the app runs on. */
export async function auditPackages(root) {
  return auditResult(await npmAudit(root));
}

function npmAudit(root) {
  const args = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'ignore'], timeout: TIMEOUT_MS };
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let answer = '';
  child.stdout.on('data', (chunk) => {
    answer += chunk;
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(''));
    child.on('close', (_code, signal) => resolve(signal === null ? answer : undefined));
  });
}
