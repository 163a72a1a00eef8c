// Runs writer.ts in a process of its own, as Node does not read TypeScript everywhere.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(fileURLToPath(new URL('writer.ts', import.meta.url)), {
  root,
  configFile: false,
  logLevel: 'error',
});
await module.write(process.argv[2]);
