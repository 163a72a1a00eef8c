import { defineConfig } from 'vite';

/** Shared by the builds (scripts/build.mjs) and the tests (vitest.config.ts). */
export default defineConfig({
  publicDir: false,
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ['if-function'] } } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
});
