import { Agent } from 'node:http';
import { createIdentity } from '../src/access/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { fetchBytes, percentile } from './load.ts';
import type { BenchRow } from './row.ts';

const ACCOUNT = { email: 'bench@havnby.example', password: 'fire tilfældige ord her' };

const MEMBERS = [
  'demo-projektleder',
  'demo-socialchef',
  'demo-medarbejder',
  'demo-bestyrelse',
  'demo-konsulent',
];

const SIGN_IN_GOAL_MS = 400;
const SIGN_INS = 60;
const PEOPLE = 200;
const CONNECTIONS = 10;

/** Makes an account with a password in a data folder that no server uses. */
export async function makeAccount(dataFolder: string): Promise<void> {
  const { db, close } = await openDatabase({ kind: 'folder', path: dataFolder }, SILENT_LOG);
  const identity = createIdentity({
    db,
    // signs cookies, and none is made here
    secret: 'of no use outside this process',
    baseUrl: undefined,
    demo: true,
    now: () => new Date(),
    mail: async () => {},
  });
  const made = await identity.createPerson({
    email: ACCOUNT.email,
    name: 'Bench',
    verified: true,
  });
  if (!made.ok) throw new Error(`No account: ${made.error}`);
  const set = await identity.setPassword(made.value.id, ACCOUNT.password);
  if (!set.ok) throw new Error(`No password: ${set.error}`);
  await close();
}

/** The header of a session as one of the demo's accounts. */
export async function demoSession(address: string, account = MEMBERS[0]!) {
  return { cookie: await enter(address, '/log-ind/demo', { rolle: account }) };
}

let networks = 0;

/** Sends a form of signing in from a network that nobody has used; answers with the cookie. */
async function enter(
  address: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  networks += 1;
  const answer = await fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: address,
      'x-forwarded-for': `10.${networks >> 16}.${(networks >> 8) & 255}.${networks & 255}`,
    },
    body: new URLSearchParams(fields),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .join('; ');
  if (answer.status !== 303 || cookie === '') throw new Error(`${answer.status} for ${path}`);
  return cookie;
}

/** What signing in takes, one after the other and four at once. */
export async function signInRows(address: string): Promise<BenchRow[]> {
  await timedSignIns(address, 1, 4);
  const alone = await timedSignIns(address, 1, SIGN_INS);
  const together = await timedSignIns(address, 4, SIGN_INS);
  return [
    {
      work: 'sign-in with password: p95',
      goal: SIGN_IN_GOAL_MS,
      measured: alone,
      unit: 'ms',
      holds: alone <= SIGN_IN_GOAL_MS,
    },
    { work: 'sign-in with password, 4 at once: p95', measured: together, unit: 'ms' },
  ];
}

async function timedSignIns(address: string, atOnce: number, count: number): Promise<number> {
  const { email, password } = ACCOUNT;
  const times: number[] = [];
  let begun = 0;
  const client = async () => {
    while (begun < count) {
      begun += 1;
      const asked = performance.now();
      await enter(address, '/log-ind', { email, adgangskode: password });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return percentile(
    times.toSorted((a, b) => a - b),
    0.95,
  );
}

/** Many people, each in a session of their own, who read on the same few connections. */
export async function crowdRows(address: string, paths: readonly string[]): Promise<BenchRow[]> {
  const sessions: { cookie: string }[] = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    sessions.push(await demoSession(address, MEMBERS[person % MEMBERS.length]));
  }
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const times: number[] = [];
  let errors = 0;
  const reads = paths.flatMap((path) => sessions.map((session) => ({ path, session })));
  const connection = async () => {
    for (let read = reads.pop(); read !== undefined; read = reads.pop()) {
      const asked = performance.now();
      await fetchBytes(address + read.path, read.session, { agent }).catch(() => (errors += 1));
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  const work = `${PEOPLE} signed-in people on ${CONNECTIONS} connections`;
  const p95 = percentile(
    times.toSorted((a, b) => a - b),
    0.95,
  );
  return [
    { work: `${work}: errors`, goal: 0, measured: errors, unit: '', holds: errors === 0 },
    { work: `${work}: p95`, measured: p95, unit: 'ms' },
  ];
}
