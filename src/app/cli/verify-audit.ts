import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CheckedChain,
  findPartnership,
  verifyChanges,
  verifyEveryChain,
} from '../../access/index.ts';
import { environmentConfig } from '../../platform/config/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { CommandAnswer } from './answer.ts';
import { auditAsJson, auditAsText, auditMessages } from './audit-text.ts';
import { type ReadConfig, withConfiguredDatabase } from './configured-database.ts';

interface Asked {
  readonly language: Language;
  readonly json: boolean;
  readonly partnershipId?: string;
}

/** `verify-audit [PARTNERSHIP] …`: checks the record of changes in the configured database. Answers
 * 0 when it is intact, 1 with its faults, 2 when nothing could be checked. */
export async function verifyAudit(
  args: readonly string[],
  config: ReadConfig = environmentConfig(),
): Promise<CommandAnswer> {
  const { language, asked } = readArguments(args);
  const text = auditMessages(language);
  if (!asked) return unchecked(text.usage);
  const folder = missingFolder(config);
  if (folder !== undefined) return unchecked(text.noDatabase(folder));
  let answer: CommandAnswer | undefined;
  const refused = await withConfiguredDatabase(async ({ keeper }) => {
    answer = await check(keeper, asked);
    return answer;
  }, config);
  return answer ?? { ...refused, exitCode: 2 };
}

async function check(keeper: Db, asked: Asked): Promise<CommandAnswer> {
  const chains = await checkedChains(keeper, asked.partnershipId);
  if (!chains) return unchecked(auditMessages(asked.language).unknown(asked.partnershipId!));
  const intact = chains.every(({ verdict }) => verdict.faultCount === 0);
  const stdout = asked.json ? auditAsJson(chains) : auditAsText(chains, asked.language);
  return { exitCode: intact ? 0 : 1, stdout, stderr: '' };
}

async function checkedChains(
  keeper: Db,
  partnershipId: string | undefined,
): Promise<readonly CheckedChain[] | undefined> {
  if (partnershipId !== undefined) {
    const partnership = await findPartnership(keeper, partnershipId);
    const verdict = partnership && (await verifyChanges(keeper, partnership.id));
    return verdict && [{ partnership, verdict }];
  }
  const chains: CheckedChain[] = [];
  for await (const chain of verifyEveryChain(keeper)) chains.push(chain);
  return chains;
}

/** The data folder when it holds no database; a check does not make one. */
function missingFolder(config: ReadConfig): string | undefined {
  if (!config.ok || config.value.database.kind !== 'folder') return undefined;
  const { path } = config.value.database;
  return existsSync(join(path, 'database')) ? undefined : path;
}

function unchecked(message: string): CommandAnswer {
  return { exitCode: 2, stdout: '', stderr: `${message}\n` };
}

function readArguments(args: readonly string[]): { language: Language; asked?: Asked } {
  const read = parse(args);
  const language: Language = read?.values.language === 'en' ? 'en' : 'da';
  const [partnershipId, ...more] = read?.positionals ?? [];
  const given = read?.values.language;
  const isKnown = given === undefined || given === language;
  if (!read || more.length > 0 || !isKnown) return { language };
  const json = read.values.json ?? false;
  return {
    language,
    asked: { language, json, ...(partnershipId !== undefined && { partnershipId }) },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, language: { type: 'string' } },
      allowPositionals: true,
    });
  } catch {
    return undefined;
  }
}
