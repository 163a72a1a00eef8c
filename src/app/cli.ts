/// <reference types="vite/types/importMeta.d.ts" />
import type { Command, CommandAnswer } from './cli/answer.ts';

const modules = import.meta.glob<{ commands?: Readonly<Record<string, Command>> }>(
  './cli/*-commands.ts',
  { eager: true },
);

const commands: Readonly<Record<string, Command>> = Object.assign(
  {},
  ...Object.values(modules).map((module) => module.commands ?? {}),
);

function usage(): string {
  return [
    'Brug / Usage: npm run --silent helhed -- <kommando> …',
    ...Object.keys(commands).sort(),
    '',
  ].join('\n  ');
}

async function answerTo([name, ...args]: readonly string[]): Promise<CommandAnswer> {
  const command = Object.entries(commands).find(([known]) => known === name)?.[1];
  if (command) return command(args);
  if (name === '--help' || name === 'help') return { exitCode: 0, stdout: usage(), stderr: '' };
  const problem = name
    ? `Ukendt kommando: ${name} / Unknown command: ${name}\n`
    : 'Der mangler en kommando / A command is missing\n';
  return { exitCode: 2, stdout: '', stderr: problem + usage() };
}

// A reader such as `head` may close the pipe before all is written.
process.stdout.on('error', () => {});
const answer = await answerTo(process.argv.slice(2));
process.stderr.write(answer.stderr);
process.stdout.write(answer.stdout);
process.exitCode = answer.exitCode;
