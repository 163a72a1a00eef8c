import { evaluate, type Plan } from '../../engine/index.ts';
import { formatMoney, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import {
  Button,
  DataTable,
  Disclosure,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import type { PartChanges } from '../domain/index.ts';
import type { PlanDraft } from '../store/drafts.ts';
import { exchangeMessages } from './messages.ts';
import { planDraftPath } from './paths.ts';

/** What a plan file would change, before anything is stored. */
export function DraftPage({
  reading,
  draft,
  plan,
  changes,
  view,
}: {
  reading: PlanReading;
  draft: PlanDraft;
  plan: Plan;
  changes: readonly PartChanges[];
  view: View;
}) {
  const { language } = view;
  const text = exchangeMessages(language);
  const path = planDraftPath(reading.partnership.id, draft.draftId);
  const count = (value: number) => formatNumber(language, value);
  return (
    <>
      <PageHeader
        title={text.draftTitle(draft.fileName)}
        lead={text.draftLead}
        language={language}
      />
      <DataTable
        id="dele"
        caption={text.names}
        captionHidden
        columns={[
          { key: 'part', header: text.part, cell: (one) => text.parts[one.part] },
          {
            key: 'added',
            header: text.added,
            numeric: true,
            cell: (one) => count(one.added.length),
          },
          {
            key: 'changed',
            header: text.changed,
            numeric: true,
            cell: (one) => count(one.changed.length),
          },
          {
            key: 'removed',
            header: text.removed,
            numeric: true,
            cell: (one) => count(one.removed.length),
          },
          { key: 'same', header: text.same, numeric: true, cell: (one) => count(one.same) },
        ]}
        rows={changes}
        language={language}
      />
      <Disclosure summary={text.names}>
        <NamesChanged changes={changes} language={language} />
      </Disclosure>
      <GapYears reading={reading} plan={plan} language={language} />
      <FormActions>
        <Form action={view.href(`${path}/indlaes`)} inline>
          <Button>{text.confirm}</Button>
        </Form>
        <Form action={view.href(`${path}/forkast`)} inline>
          <Button kind="secondary">{text.cancel}</Button>
        </Form>
      </FormActions>
    </>
  );
}

function NamesChanged({
  changes,
  language,
}: {
  changes: readonly PartChanges[];
  language: Language;
}) {
  const text = exchangeMessages(language);
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  return (
    <dl>
      {changes.map((part) =>
        (['added', 'changed', 'removed'] as const)
          .filter((kind) => part[kind].length > 0)
          .map((kind) => (
            <div>
              <dt>
                {text.parts[part.part]}: {text[kind].toLowerCase()}
              </dt>
              <dd>{list.format(part[kind])}</dd>
            </div>
          )),
      )}
    </dl>
  );
}

/** The gap of each year as it is, and as it would be. */
export function GapYears({
  reading,
  plan,
  language,
}: {
  reading: PlanReading;
  plan: Plan;
  language: Language;
}) {
  const text = exchangeMessages(language);
  const now = new Map(reading.evaluation.years.map((year) => [year.year, year.gap]));
  const then = new Map(evaluate(plan).years.map((year) => [year.year, year.gap]));
  const years = [...new Set([...now.keys(), ...then.keys()])].sort((a, b) => a - b);
  const cell = (gaps: typeof now, year: number) => {
    const gap = gaps.get(year);
    return gap === undefined ? text.outside : formatMoney(language, gap);
  };
  return (
    <Section title={text.yearTitle} id="mangler">
      <DataTable
        id="aar"
        caption={text.yearTitle}
        captionHidden
        columns={[
          { key: 'year', header: text.year, cell: (year) => String(year) },
          { key: 'now', header: text.gapNow, numeric: true, cell: (year) => cell(now, year) },
          { key: 'then', header: text.gapThen, numeric: true, cell: (year) => cell(then, year) },
        ]}
        rows={years}
        language={language}
      />
    </Section>
  );
}
