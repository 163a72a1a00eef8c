import type { Area } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  editPlan,
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { ButtonLink, EmptyState, type FormError, PageHeader } from '../../../ui/index.ts';
import {
  type AreaFigures,
  type AreaProblem,
  changeArea,
  classify,
  type Decimal,
  figuresByArea,
  type IndicatorId,
  indicatorName,
  INDICATORS,
  inputOf,
  readNumber,
  readPercent,
  ruleInWords,
  ruleSetFor,
  suppose,
} from '../../index.ts';
import { editMessages } from '../edit/messages.ts';
import { planNotice } from '../edit/plan-notice.ts';
import { postedTexts } from '../edit/posted.ts';
import { classifications, officialOf } from '../plan-areas-view.ts';
import { figureCells, place, withArea } from '../plan-place.tsx';
import { areaFiguresPath, compareAreaPath } from '../plan-paths.ts';
import { ComparePage, compareTitle } from './compare-page.tsx';
import { compareArea } from './comparison.ts';
import { outlookMessages } from './messages.ts';
import {
  indicatorsOf,
  SHARE_FIELD,
  supposedField,
  type WhatIf,
  WhatIfPage,
  whatIfTitle,
} from './what-if-page.tsx';

/** What-if and comparison of a plan's areas, below `/samarbejder/<id>`. */
export function outlookRoutes({ now }: RoomServices): WorkspaceRoute[] {
  return [
    page('/omraader/:areaId/hvad-hvis', 'areas.read', (c) =>
      withArea(c, (area) => showWhatIf(c, area)),
    ),
    page('/omraader/:areaId/sammenlign', 'areas.read', (c) =>
      withArea(c, (area) => showComparison(c, area)),
    ),
    form('/omraader/:areaId/sammenlign', 'areas.edit-areas', (c) =>
      withArea(c, (area) => rememberTwin(c, area, now())),
    ),
  ];
}

async function showWhatIf(c: WorkspaceContext, area: Area) {
  const { view, reading } = c.var;
  const series = figuresByArea(await figureCells(c)).get(area.id) ?? [];
  const whatIf = readWhatIf(c, area, series);
  if (!whatIf) return noFigures(c, area);
  return c.render(
    <WhatIfPage partnershipId={reading.partnership.id} area={area} whatIf={whatIf} view={view} />,
    {
      title: whatIfTitle(area, whatIf, view.language),
      ...place(c),
      ...(whatIf.errors.length > 0 && { status: 422 as const }),
    },
  );
}

/** What the address supposes, beside the latest calculation; undefined when there is none. */
function readWhatIf(
  c: WorkspaceContext,
  area: Area,
  series: readonly AreaFigures[],
): WhatIf | undefined {
  const { language } = c.var.view;
  const official = officialOf(area)?.officialYears ?? [];
  const now = classifications(series, official).at(-1);
  const figures = series.find(({ listDate }) => listDate === now?.listDate);
  if (!now || !figures) return undefined;
  const errors: FormError[] = [];
  const texts: Record<string, string> = {};
  const supposed: Partial<Record<IndicatorId, Decimal>> = {};
  const fault = outlookMessages(language).fault;
  for (const indicator of indicatorsOf(now)) {
    const name = supposedField(indicator);
    const typed = c.req.query(name)?.trim() ?? '';
    texts[name] = typed;
    if (typed === '') continue;
    const read = readNumber(typed, INDICATORS[indicator].unit);
    if (read.ok) supposed[indicator] = read.value;
    else {
      const text = fault(
        indicatorName(language, indicator),
        typed,
        ruleInWords(language, read.error),
      );
      errors.push({ name, text });
    }
  }
  const share = readShare(c, errors);
  texts[SHARE_FIELD] = c.req.query(SHARE_FIELD)?.trim() ?? '';
  const rules = ruleSetFor(now.listDate);
  if (!rules.ok) return undefined;
  const earlier = earlierYears(series, now.listDate, official);
  const outcome = classify(suppose(figures, supposed), rules.value, share, earlier);
  return { figures, supposed, now, outcome, texts, errors };
}

function readShare(c: WorkspaceContext, errors: FormError[]): Decimal | undefined {
  const typed = c.req.query(SHARE_FIELD)?.trim() ?? '';
  if (typed === '') return undefined;
  const { language } = c.var.view;
  const read = readPercent(typed);
  if (read.ok) return read.value;
  const { fault, share } = outlookMessages(language);
  errors.push({ name: SHARE_FIELD, text: fault(share, typed, ruleInWords(language, read.error)) });
  return undefined;
}

/** What is known of the years before, official or calculated, for the years in a row. */
function earlierYears(
  series: readonly AreaFigures[],
  date: string,
  official: NonNullable<Parameters<typeof classify>[3]>,
) {
  const before = classifications(series, official).filter(({ listDate }) => listDate < date);
  const calculated = before.flatMap(({ listDate, classes }) =>
    classes.map((one) => ({
      listDate,
      lineage: one.class.lineage,
      answer: one.answer,
      basis: 'calculated' as const,
    })),
  );
  return [...official.filter(({ listDate }) => listDate < date), ...calculated];
}

function noFigures(c: WorkspaceContext, area: Area) {
  const { view, reading } = c.var;
  const text = outlookMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.noFigures} language={view.language} />
      <EmptyState
        title={text.noFiguresText}
        action={
          <ButtonLink href={view.href(areaFiguresPath(reading.partnership.id, area.id))}>
            {text.toFigures}
          </ButtonLink>
        }
      />
    </>,
    { title: text.noFigures, ...place(c) },
  );
}

async function comparisonOf(c: WorkspaceContext, area: Area, asked: string | undefined) {
  const { plan, partnership } = c.var.reading;
  const figures = figuresByArea(await figureCells(c));
  return compareArea(partnership.id, plan.areas, figures, area, asked);
}

async function showComparison(c: WorkspaceContext, area: Area) {
  const { view, reading } = c.var;
  const comparison = await comparisonOf(c, area, c.req.query('med'));
  if (!comparison) return noFigures(c, area);
  return c.render(
    <ComparePage
      partnershipId={reading.partnership.id}
      area={area}
      comparison={comparison}
      view={view}
    />,
    { title: compareTitle(area, comparison, view.language), ...place(c) },
  );
}

async function rememberTwin(c: WorkspaceContext, area: Area, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const path = compareAreaPath(partnershipId, area.id);
  const asked = (await postedTexts(c))['med'];
  const found = (await comparisonOf(c, area, asked))?.candidates.find(({ key }) => key === asked);
  const problem = { kind: 'problem' as const, text: editMessages(view.language).invalid };
  if (!found) return redirectWithNotice(c, path, problem);
  const subject = { room: 'areas', kind: 'area', id: area.id };
  const request = { partnershipId, useCase: 'areas.edit-areas', subject, at, by };
  const edited = await editPlan<AreaProblem>(db, request, (plan) => {
    const there = plan.areas.find(({ id }) => id === area.id) ?? area;
    return changeArea(plan, area.id, { ...inputOf(there), twin: found.key });
  });
  if (!edited.ok) return redirectWithNotice(c, path, problem);
  const text = outlookMessages(view.language).twinSaved(area.name, found.name);
  return redirectWithNotice(c, path, planNotice(c, edited.value, text, path));
}
