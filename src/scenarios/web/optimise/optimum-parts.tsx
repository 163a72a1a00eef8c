import type { Evaluation, Optimum, Plan } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import {
  compareNames,
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import { type Column, DataTable, Disclosure, Section } from '../../../ui/index.ts';
import type { Way } from '../../domain/differences.ts';
import { chosenWays, type ChosenWay } from '../../domain/limits/best-plan.ts';
import { activityName, planPeriod } from '../words.ts';
import { resultMessages } from './result-messages.ts';

/** What is chosen for each activity beside the plan; what is as in the plan is folded. */
export function Choices({
  plan,
  chosen,
  view,
}: {
  plan: Plan;
  chosen: Optimum['chosen'];
  view: View;
}) {
  const { language } = view;
  const text = resultMessages(language);
  const name = ({ activity }: ChosenWay) => activityName(plan, activity);
  const ways = chosenWays(plan, chosen).toSorted((a, b) =>
    compareNames(language, name(a), name(b)),
  );
  const [differ, same] = [ways.filter((one) => one.differs), ways.filter((one) => !one.differs)];
  const count = (approach: Way['approach']) =>
    formatNumber(language, ways.filter(({ to }) => to.approach === approach).length);
  const counts = text.counts(count('continue'), count('anchor'), count('rethink'), count('close'));
  const table = (id: string, caption: string, rows: readonly ChosenWay[]) => (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      columns={choiceColumns(plan, language)}
      rows={rows}
      stack
      language={language}
    />
  );
  return (
    <Section title={text.choices} lead={`${text.differences(differ.length)} ${counts}`} id="valg">
      {differ.length > 0 && table('anderledes', text.choicesTable, differ)}
      {same.length > 0 && (
        <Disclosure summary={text.same(same.length)}>
          {table('som-planen', text.sameTable, same)}
        </Disclosure>
      )}
    </Section>
  );
}

function choiceColumns(plan: Plan, language: Language): Column<ChosenWay>[] {
  const text = resultMessages(language);
  const words = planWords(language).approach;
  const way = ({ approach, name }: Way) => (
    <>
      {words[approach]}
      {name !== words[approach] && <span class="data__note">{name}</span>}
    </>
  );
  return [
    {
      key: 'activity',
      header: text.activity,
      cell: ({ activity }) => activityName(plan, activity),
    },
    {
      key: 'plan',
      header: text.inPlan,
      cell: ({ from, decided }) => (decided ? way(from) : text.undecidedFirst(from.name)),
    },
    { key: 'best', header: text.inBest, cell: ({ to }) => way(to) },
  ];
}

/** Cost, what is carried and financed, gap and coverage of each year. */
export function YearMoney({ evaluation, view }: { evaluation: Evaluation; view: View }) {
  const { language } = view;
  const text = resultMessages(language);
  type Year = Evaluation['years'][number];
  const money = (key: 'cost' | 'carried' | 'financed' | 'gap', header: string): Column<Year> => ({
    key,
    header,
    numeric: true,
    nowrap: true,
    cell: (year) => formatMoney(language, year[key]),
  });
  const { total } = evaluation;
  return (
    <Section title={text.years} id="aar">
      <DataTable
        id="penge-aar"
        caption={`${text.yearsTable}, ${planPeriod(evaluation.plan)}`}
        captionHidden
        columns={[
          { key: 'year', header: text.year, cell: ({ year }) => String(year) },
          money('cost', text.cost),
          money('carried', text.carried),
          money('financed', text.financed),
          money('gap', text.gap),
          {
            key: 'coverage',
            header: text.covered,
            numeric: true,
            cell: ({ coverage }) => formatShare(language, coverage),
          },
        ]}
        rows={evaluation.years}
        totals={{
          cost: formatMoney(language, total.cost),
          carried: formatMoney(language, total.carried),
          financed: formatMoney(language, total.financed),
          gap: formatMoney(language, total.gap),
        }}
        totalsLabel={text.total}
        stack
        language={language}
      />
    </Section>
  );
}
