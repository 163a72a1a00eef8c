/** What a command answers: 0 done, 1 the input is wrong, 2 used wrongly. */
export interface CommandAnswer {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command, given the arguments after its name. */
export type Command = (args: readonly string[]) => CommandAnswer | Promise<CommandAnswer>;
