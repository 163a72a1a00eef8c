import type { StressAnswer, StressRanking } from '../../../engine/index.ts';
import { formatRoundMoney, formatShare } from '../../../platform/i18n/index.ts';
import { fromOre } from '../../../shared/index.ts';
import { type Column, DataTable, Section, ShareBar } from '../../../ui/index.ts';
import { PLAN_KEY, scenarioKey, scenariosPath } from '../paths.ts';
import { sourceName } from '../words.ts';
import { inSentence, type StressProps } from './parts.ts';
import { resultMessages } from './result-messages.ts';

interface Props extends StressProps {
  readonly ranking: StressRanking;
}

interface Row {
  readonly name: string;
  readonly answer: StressAnswer;
  readonly best: number;
}

/** Which way stands best under the same draws, and which sources put another way first. */
export function RankingPart(props: Props) {
  const { result, ranking, reading, scenarios, nameOf, view } = props;
  const { language } = view;
  const text = resultMessages(language).ranking;
  const rows = ranking.order.map((key): Row => {
    const { way, answer } = result.answers[Number(key)]!;
    return { name: nameOf(way), answer, best: ranking.best.find((one) => one.key === key)!.chance };
  });
  const columns = result.answers
    .map(({ way }) => way)
    .filter((way) => way === null || scenarios.some(({ id }) => id === way))
    .map((way) => (way === null ? PLAN_KEY : scenarioKey(way)));
  return (
    <Section title={text.title} lead={text.lead} id="raekkefoelge">
      <DataTable
        id="veje"
        caption={text.title}
        captionHidden
        columns={columnsOf(props)}
        rows={rows}
        stack
        fit
        language={language}
      />
      <p class="print-hidden">
        <a href={view.href(scenariosPath(reading.partnership.id, { columns }))}>
          {resultMessages(language).compare}
        </a>
      </p>
      <h3>{text.turns}</h3>
      <Turns {...props} />
    </Section>
  );
}

function columnsOf({ view: { language } }: Props): Column<Row>[] {
  const text = resultMessages(language).ranking;
  const money = (ore: number) => formatRoundMoney(language, fromOre(ore));
  return [
    { key: 'way', header: text.way, cell: ({ name }) => name },
    {
      key: 'best',
      header: text.best,
      note: text.bestNote,
      cell: ({ best }) => <ShareBar share={best} text={formatShare(language, best, 0)} />,
    },
    {
      key: 'mean',
      header: text.mean,
      numeric: true,
      cell: ({ answer }) => money(answer.total.mean),
    },
    { key: 'p95', header: text.p95, numeric: true, cell: ({ answer }) => money(answer.total.p95) },
    {
      key: 'covered',
      header: text.covered,
      numeric: true,
      cell: ({ answer }) => formatShare(language, answer.covered, 0),
    },
  ];
}

function Turns({ ranking, result, reading, nameOf, view }: Props) {
  const { language } = view;
  const text = resultMessages(language).ranking;
  const wayOf = (key: string) => inSentence({ nameOf }, result.answers[Number(key)]!.way);
  if (ranking.turns.length === 0) return <p>{text.noTurns(wayOf(ranking.order[0]!))}</p>;
  const share = (value: number) => formatShare(language, value, 0);
  return (
    <ul>
      {ranking.turns.map(({ source, firstIfComes, firstIfFails, evenAt }) => {
        const stated = statedProbability(result.answers, source);
        const name = sourceName(reading.plan, source);
        return (
          <li>
            {text.turn(name, wayOf(firstIfComes), wayOf(firstIfFails))}{' '}
            {stated !== undefined && text.evenAt(share(evenAt), share(stated))}
          </li>
        );
      })}
    </ul>
  );
}

/** The probability of a source in the ways in which it is uncertain: the same in all of them. */
function statedProbability(
  answers: Props['result']['answers'],
  source: string,
): number | undefined {
  return answers
    .flatMap(({ answer }) => answer.sources)
    .find(({ id, certain }) => id === source && !certain)?.probability;
}
