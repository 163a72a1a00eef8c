import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFromLock } from '../../scripts/complete-lock.mjs';
import { ROOT } from '../server.ts';
import { RULE_NAMES, violationsIn } from './rules.ts';

/** One planted violation or more for every rule: the file, what it says, and what breaks. */
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['doors only', 'src/plan/actions/a.ts', "import { x } from '../../areas/store/areas.ts';"],
  ['doors only', 'src/plan/web/a.tsx', "import { x } from '../../areas/web/page.tsx';"],
  ['doors only', 'src/plan/actions/a.ts', "import { x } from '../../areas/web/paths.ts';"],
  ['doors only', 'src/app/a.ts', "export * from '../areas/actions/save.ts';"],
  ['doors only', 'demo/index.ts', "import { x } from '../src/areas/domain/rules.ts';"],
  ['doors only', 'src/plan/actions/a.ts', "type X = import('../../areas/store/areas.ts').X;"],
  ['doors only', 'src/plan/actions/a.ts', "await import('../../areas/store/areas.ts');"],
  ['pure doors only', 'src/plan/domain/a.ts', "import { x } from '../../areas/index.ts';"],
  ['ranks', 'src/areas/domain/a.ts', "import type { X } from '../../plan/domain/index.ts';"],
  ['ranks', 'src/areas/actions/a.ts', "import { x } from '../../plan/index.ts';"],
  ['ranks', 'src/areas/store/a.ts', "import { x } from '../../plan/index.ts';"],
  ['layers', 'src/areas/domain/a.ts', "import { x } from '../store/areas.ts';"],
  ['layers', 'src/areas/store/a.ts', "import { x } from '../actions/save.ts';"],
  ['layers', 'src/areas/actions/a.ts', "import { x } from '../web/page.tsx';"],
  ['layers', 'src/areas/index.ts', "export * from './web/routes.tsx';"],
  ['foundations', 'src/shared/a.ts', "import { x } from '../platform/log/index.ts';"],
  ['foundations', 'src/shared/a.ts', "import { z } from 'zod';"],
  ['foundations', 'src/engine/a.ts', "import { x } from '../platform/log/index.ts';"],
  ['foundations', 'src/engine/a.ts', "import { x } from 'kysely';"],
  ['foundations', 'src/areas/domain/a.ts', "import { x } from '../../platform/db/index.ts';"],
  ['foundations', 'src/platform/http/a.ts', "import { x } from '../../areas/index.ts';"],
  ['foundations', 'src/platform/http/a.ts', "import { x } from '../../ui/index.ts';"],
  ['foundations', 'src/ui/layout/a.ts', "import { x } from '../../plan/index.ts';"],
  ['foundations', 'src/plan/web/a.ts', "import { x } from '../../app/rooms.ts';"],
  ['foundations', 'src/plan/web/paths.ts', "import { x } from '../../ui/index.ts';"],
  ['purity', 'src/areas/domain/a.ts', 'export const now = () => Date.now();'],
  ['purity', 'src/areas/domain/a.ts', 'export const now = () => new Date();'],
  ['purity', 'src/engine/evaluate/a.ts', 'export const chance = () => Math.random();'],
  ['purity', 'src/engine/a.ts', "export const load = () => fetch('http://example.org');"],
  ['purity', 'src/engine/a.ts', "import { readFileSync } from 'node:fs';"],
  ['purity', 'src/areas/domain/a.ts', 'export const where = process.cwd();'],
  ['purity', 'src/areas/domain/a.ts', 'export const id = crypto.randomUUID();'],
  ['purity', 'src/areas/domain/a.ts', 'export const t = performance.now();'],
  ['environment', 'src/app/a.ts', 'export const port = process.env.PORT;'],
  ['environment', 'src/platform/http/a.ts', "export const port = process.env['PORT'];"],
  ['length', 'src/ui/a.ts', 'export {};\n'.repeat(501)],
  ['length', 'src/areas/domain/a.ts', 'export {};\n'.repeat(301)],
  ['ASCII names', 'src/areas/domain/omr\u00e5de.ts', 'export {};'],
  ['known rooms', 'src/utils/a.ts', 'export {};'],
];

/** What looks alike and is allowed. */
const ALLOWED: readonly (readonly [path: string, text: string])[] = [
  ['src/plan/actions/a.ts', "import { x } from '../../areas/index.ts';"],
  ['src/plan/domain/a.ts', "import { x } from '../../areas/domain/index.ts';"],
  ['src/plan/domain/a.ts', "import { x } from '../../engine/index.ts'; import { z } from 'zod';"],
  ['src/areas/web/page.tsx', "import { x } from '../../overview/index.ts';"],
  ['bench/engine.ts', "import { x } from '../src/engine/testing/builders.ts';"],
  ['tests/a.ts', "import { x } from '../src/engine/testing/builders.ts';"],
  ['src/areas/web/page.tsx', "import { x } from '../../plan/web/paths.ts';"],
  ['src/areas/web/paths.ts', "import type { Id } from '../../shared/index.ts';"],
  ['src/app/rooms.ts', "import { x } from '../areas/web/routes.tsx';"],
  ['src/areas/domain/a.ts', 'export const day = new Date(0).getTime();'],
  ['src/areas/domain/a.ts', "export const text = 'Date.now()'; // new Date()"],
  ['src/areas/domain/a.test.ts', "import { readFileSync } from 'node:fs';"],
  ['src/areas/domain/a.test.ts', "import { x } from '../../engine/testing/builders.ts';"],
  ['src/platform/config/environment.ts', 'export const env = process.env;'],
  ['src/ui/layout/a.ts', "import { x } from '../../platform/i18n/index.ts';"],
];

describe('the architecture test finds', () => {
  for (const [rule, path, text] of PLANTED) {
    test(`"${rule}" broken in ${path} by ${shortened(text)}`, () => {
      const broken = violationsIn([{ path, text }]).map((violation) => violation.rule);
      expect(broken).toContain(rule);
    });
  }

  test('a violation of every rule', () => {
    expect([...new Set(PLANTED.map(([rule]) => rule))].sort()).toEqual([...RULE_NAMES].sort());
  });

  test.each(ALLOWED)('nothing in %s: %s', (path, text) => {
    expect(violationsIn([{ path, text }])).toEqual([]);
  });
});

describe('the house', () => {
  const FOLDERS = ['src', 'demo', 'bench', 'migrations', 'tests', 'e2e', 'scripts'];
  const files = FOLDERS.flatMap(filesUnder);

  test('keeps every rule', () => {
    const sources = files
      .filter((path) => /\.(tsx?|mjs)$/.test(path))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
    const found = violationsIn(sources);
    expect(found.map(({ rule, file, detail }) => `${rule}: ${file}: ${detail}`)).toEqual([]);
  });

  test('has file names that every system can write', () => {
    expect(files.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
  });

  test('has a lock file that names the packages of every platform', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Parameters<typeof missingFromLock>[0];
    };
    expect(missingFromLock(lock.packages).map(({ name }) => name)).toEqual([]);
  });
});

function shortened(text: string): string {
  const [line] = text.split('\n');
  return line === text ? text : `${line} …`;
}

function filesUnder(folder: string): string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
  } catch {
    return [];
  }
}
