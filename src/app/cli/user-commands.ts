import type { Command } from './answer.ts';

/** `user …` with its arguments as they were typed. Loaded when asked for: the other commands need
 * neither database nor accounts. */
const user: Command = async (args) => (await import('./user-command.ts')).userCommand(args);

export const commands: Readonly<Record<string, Command>> = { user };
