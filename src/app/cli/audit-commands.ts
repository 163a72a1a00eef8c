import type { Command } from './answer.ts';

/** `verify-audit …` with its arguments as they were typed. Loaded when asked for: the other commands
 * need neither database nor accounts. */
const verifyAudit: Command = async (args) => (await import('./verify-audit.ts')).verifyAudit(args);

export const commands: Readonly<Record<string, Command>> = { 'verify-audit': verifyAudit };
