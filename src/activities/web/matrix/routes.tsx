import { focusYear, type Plan } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import {
  effortAreaName,
  indexOf,
  page,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import {
  Button,
  type Column,
  DataTable,
  Form,
  PageHeader,
  SelectField,
  StatusWord,
} from '../../../ui/index.ts';
import { coverageMatrix, isGap, type MatrixRow, overlapsOf } from '../../domain/coverage-matrix.ts';
import { gather } from '../../domain/gather.ts';
import { place } from '../edit/context.ts';
import { yearsOf } from '../edit/option-form.tsx';
import { messages } from '../messages.ts';
import {
  activitiesPath,
  activityPath,
  MATRIX_WORDS,
  matrixPath,
  type MatrixQuery,
} from '../paths.ts';
import { areaName } from '../words.tsx';
import { matrixMessages } from './messages.ts';

/** Activities by area, effort area and target group, with gaps and overlaps. */
export function matrixRoutes(): WorkspaceRoute[] {
  return [page('/indsatser/matrix', 'activities.read', showMatrix)];
}

interface Matter {
  readonly partnershipId: string;
  readonly plan: Plan;
  readonly query: MatrixQuery & { readonly year: number };
  readonly view: View;
}

function readQuery(c: WorkspaceContext): Matter['query'] {
  const { plan, evaluation } = c.var.reading;
  const [year, area, effortArea, targetGroup] = [
    c.req.query('aar'),
    c.req.query('omraade'),
    c.req.query('indsatsomraade'),
    c.req.query('maalgruppe'),
  ];
  const only = (['gaps', 'overlaps'] as const).find(
    (key) => MATRIX_WORDS[key] === c.req.query('vis'),
  );
  return {
    year: yearsOf(plan).find((one) => String(one) === year) ?? focusYear(evaluation),
    ...(area && plan.areas.some(({ id }) => id === area) && { area }),
    ...(effortArea && { effortArea }),
    ...(targetGroup && { targetGroup }),
    ...(only && { only }),
  };
}

function showMatrix(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { plan, partnership } = reading;
  const query = readQuery(c);
  const all = coverageMatrix(plan, query.year);
  const matter = { partnershipId: partnership.id, plan, query, view };
  const title = titleOf(matter, all);
  return c.render(<MatrixPage matter={matter} all={all} title={title} />, { title, ...place(c) });
}

function titleOf({ query, view }: Matter, rows: readonly MatrixRow[]): string {
  const text = matrixMessages(view.language);
  if (rows.length === 0) return text.titleEmpty;
  const gaps = rows.filter(isGap).length;
  return gaps === 0 ? text.titleCovered(query.year) : text.titleGaps(gaps, query.year);
}

function MatrixPage({
  matter,
  all,
  title,
}: {
  matter: Matter;
  all: readonly MatrixRow[];
  title: string;
}) {
  const { partnershipId, plan, query, view } = matter;
  const { language } = view;
  const text = matrixMessages(language);
  const rows = all.filter((row) => isShown(row, query));
  const overlaps = all.reduce((sum, row) => sum + overlapsOf(row).length, 0);
  const groups = gather(rows, ({ area }) => area);
  return (
    <>
      <PageHeader
        title={title}
        lead={all.length === 0 ? text.leadEmpty : text.lead(overlaps)}
        crumbs={[
          { label: messages(language).room, href: view.href(activitiesPath(partnershipId)) },
        ]}
        language={language}
      />
      {all.length > 0 && (
        <>
          <Filters matter={matter} all={all} />
          <DataTable
            id="daekning"
            caption={text.caption}
            captionHidden
            groups={[...groups].map(([area, own]) => ({
              key: area,
              title: areaName(plan, area),
              rows: own,
            }))}
            columns={columnsOf(matter, rows)}
            rowMark={(row) => (isGap(row) ? 'gap' : undefined)}
            empty={<p>{text.nothing}</p>}
            dense
            language={language}
          />
          <p>{text.how}</p>
        </>
      )}
    </>
  );
}

function isShown(row: MatrixRow, { area, effortArea, targetGroup, only }: MatrixQuery): boolean {
  if (area !== undefined && row.area !== area) return false;
  if (effortArea !== undefined && row.effortArea !== effortArea) return false;
  if (targetGroup !== undefined && !row.byGroup.has(targetGroup) && !isGap(row)) return false;
  if (only === 'gaps') return isGap(row);
  return only !== 'overlaps' || overlapsOf(row).length > 0;
}

function columnsOf(matter: Matter, rows: readonly MatrixRow[]): Column<MatrixRow>[] {
  const { plan, query, view } = matter;
  const { language } = view;
  const text = matrixMessages(language);
  const groups = [...new Set(rows.flatMap(({ byGroup }) => [...byGroup.keys()]))]
    .filter((group) => query.targetGroup === undefined || group === query.targetGroup)
    .toSorted((a, b) => Number(a === '') - Number(b === '') || compareNames(language, a, b));
  return [
    {
      key: 'effortArea',
      header: text.effortArea,
      cell: ({ effortArea }) => effortAreaName(plan, language, effortArea),
    },
    {
      key: 'need',
      header: text.need,
      numeric: true,
      cell: ({ target }) =>
        target === undefined ? text.noNeed : text.persons(formatNumber(language, target, 1)),
    },
    {
      key: 'reached',
      header: text.reached,
      numeric: true,
      cell: (row) =>
        row.activities.length > 0 ? (
          text.persons(formatNumber(language, row.persons, 1))
        ) : (
          <StatusWord tone="gap">{text.gap}</StatusWord>
        ),
    },
    ...groups.map((group) => ({
      key: `gruppe-${group}`,
      header: group === '' ? text.noGroup : withCapital(group, language),
      cell: (row: MatrixRow) => <GroupCell row={row} group={group} matter={matter} />,
    })),
  ];
}

/** A target group is a word inside sentences; at the head of a column it begins one. */
function withCapital(group: string, language: Language): string {
  return group.charAt(0).toLocaleUpperCase(language) + group.slice(1);
}

function GroupCell({ row, group, matter }: { row: MatrixRow; group: string; matter: Matter }) {
  const { partnershipId, plan, view } = matter;
  const text = matrixMessages(view.language);
  const ids = row.byGroup.get(group) ?? [];
  if (ids.length === 0) return <span class="data__note">{text.noOne}</span>;
  return (
    <>
      {overlapsOf(row).includes(group) && (
        <span class="data__note">
          <StatusWord tone="caution">{text.overlap}</StatusWord>
        </span>
      )}
      {ids.map((id, index) => (
        <>
          {index > 0 && ', '}
          <a href={view.href(activityPath(partnershipId, id))}>
            {indexOf(plan).activity.get(id)?.name ?? id}
          </a>
        </>
      ))}
    </>
  );
}

function Filters({ matter, all }: { matter: Matter; all: readonly MatrixRow[] }) {
  const { partnershipId, plan, query, view } = matter;
  const { language } = view;
  const text = matrixMessages(language);
  const effortAreas = [...new Set(all.map(({ effortArea }) => effortArea))];
  const groups = [...new Set(all.flatMap(({ byGroup }) => [...byGroup.keys()]))]
    .filter((group) => group !== '')
    .toSorted((a, b) => compareNames(language, a, b));
  return (
    <Form action={view.href(matrixPath(partnershipId))} method="get" inline>
      <SelectField
        name="aar"
        label={text.year}
        value={String(query.year)}
        options={yearsOf(plan).map((year) => ({ value: String(year), label: String(year) }))}
        width="xs"
        language={language}
      />
      <SelectField
        name="omraade"
        label={text.area}
        empty={text.all}
        value={query.area}
        options={plan.areas.map(({ id, name }) => ({ value: id, label: name }))}
        width="s"
        language={language}
      />
      <SelectField
        name="indsatsomraade"
        label={text.effortArea}
        empty={text.all}
        value={query.effortArea}
        options={effortAreas.map((id) => ({
          value: id,
          label: effortAreaName(plan, language, id),
        }))}
        width="s"
        language={language}
      />
      <SelectField
        name="maalgruppe"
        label={text.group}
        empty={text.all}
        value={query.targetGroup}
        options={groups.map((group) => ({ value: group, label: group }))}
        width="s"
        language={language}
      />
      <SelectField
        name="vis"
        label={text.show}
        empty={text.all}
        value={query.only && MATRIX_WORDS[query.only]}
        options={[
          { value: MATRIX_WORDS.gaps, label: text.gaps },
          { value: MATRIX_WORDS.overlaps, label: text.overlaps },
        ]}
        width="s"
        language={language}
      />
      <Button kind="secondary">{text.filter}</Button>
    </Form>
  );
}
