import { type CheckedChain, faultSentence } from '../../access/index.ts';
import { defineMessages, formatNumber, type Language } from '../../platform/i18n/index.ts';

/** What `verify-audit` says. */
export const auditMessages = defineMessages(
  {
    usage: 'Brug: verify-audit [SAMARBEJDE] [--json] [--language da|en]',
    unknown: (id: string) => `Der er intet samarbejde med id »${id}«.`,
    noDatabase: (folder: string) =>
      `Mappen ${folder} har ingen database. Start Helhed én gang, eller peg på den rette mappe med DATA_DIR.`,
    installation: 'Installationen',
    intact: (changes: string, revision: string, word: string) =>
      `i orden. ${changes === '1' ? '1 ændring' : `${changes} ændringer`}, kontroltal ved nr. ${revision}: ${word}`,
    empty: 'i orden. Ingen ændringer endnu',
    faulty: (faults: string) => `FEJL (${faults})`,
    more: (faults: string) => `… og ${faults} mere`,
    allIntact: (chains: number) =>
      chains === 1
        ? 'Ændringsloggen er hel.'
        : `Ændringsloggen er hel: ${formatNumber('da', chains)} kæder kontrolleret.`,
    someFaulty: (faulty: number, chains: number) =>
      chains === 1
        ? 'Der er fejl i ændringsloggen. Sammenlign med en sikkerhedskopi.'
        : `Der er fejl i ${formatNumber('da', faulty)} af ${formatNumber('da', chains)} kæder. Sammenlign med en sikkerhedskopi.`,
  },
  {
    usage: 'Usage: verify-audit [PARTNERSHIP] [--json] [--language da|en]',
    unknown: (id) => `There is no partnership with the id "${id}".`,
    noDatabase: (folder) =>
      `The folder ${folder} has no database. Start Helhed once, or name the right folder with DATA_DIR.`,
    installation: 'The installation',
    intact: (changes, revision, word) =>
      `in order. ${changes === '1' ? '1 change' : `${changes} changes`}, check word at no. ${revision}: ${word}`,
    empty: 'in order. No changes yet',
    faulty: (faults) => `FAULTS (${faults})`,
    more: (faults) => `… and ${faults} more`,
    allIntact: (chains) =>
      chains === 1
        ? 'The change log is intact.'
        : `The change log is intact: ${formatNumber('en', chains)} chains checked.`,
    someFaulty: (faulty, chains) =>
      chains === 1
        ? 'There are faults in the change log. Compare with a backup.'
        : `There are faults in ${formatNumber('en', faulty)} of ${formatNumber('en', chains)} chains. Compare with a backup.`,
  },
);

/** The verdicts as lines for a terminal: one per chain, its faults below it, and the whole last. */
export function auditAsText(chains: readonly CheckedChain[], language: Language): string {
  const text = auditMessages(language);
  const faulty = chains.filter(({ verdict }) => verdict.faultCount > 0).length;
  const last =
    faulty === 0 ? text.allIntact(chains.length) : text.someFaulty(faulty, chains.length);
  return `${[...chains.flatMap((chain) => chainLines(chain, language)), last].join('\n')}\n`;
}

function chainLines({ partnership, verdict }: CheckedChain, language: Language): string[] {
  const text = auditMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const { changes, revision, checkWord, faults, faultCount } = verdict;
  const name = partnership ? `${partnership.name} (${partnership.id})` : text.installation;
  if (faultCount > 0) {
    const more = faultCount - faults.length;
    return [
      `${name}: ${text.faulty(number(faultCount))}`,
      ...faults.map((fault) => `  ${faultSentence(language, fault)}`),
      ...(more > 0 ? [`  ${text.more(number(more))}`] : []),
    ];
  }
  const answer =
    checkWord === undefined
      ? text.empty
      : text.intact(number(changes), number(revision), checkWord);
  return [`${name}: ${answer}`];
}

/** The verdicts as one object, the same for every language. */
export function auditAsJson(chains: readonly CheckedChain[]): string {
  const intact = chains.every(({ verdict }) => verdict.faultCount === 0);
  const told = chains.map(({ partnership, verdict }) => ({
    chain: partnership?.id ?? 'installation',
    ...(partnership && { name: partnership.name }),
    intact: verdict.faultCount === 0,
    ...verdict,
  }));
  return `${JSON.stringify({ intact, chains: told })}\n`;
}
