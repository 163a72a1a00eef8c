import { indexOf, type WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import { ButtonLink, EmptyState, type FormError, PageHeader } from '../../../ui/index.ts';
import { changeMap } from '../../actions/map-change.ts';
import { readPoints, writePoints } from '../../geo/index.ts';
import { DrawPage, type TypedShapeForm } from './draw-pages.tsx';
import { pointsFaultText } from './fault-words.ts';
import { mapMessages } from './messages.ts';
import { mapPath } from './paths.ts';
import { mapOf, noticeOf, place, sentTexts } from './place.ts';

const LONGEST_SOURCE = 300;

/** The form for an area's outline. */
export async function showDraw(
  c: WorkspaceContext,
  typed?: TypedShapeForm,
  errors: readonly FormError[] = [],
) {
  const { reading, view } = c.var;
  const area = askedArea(c);
  if (!area) return unknownArea(c);
  const map = await mapOf(c);
  const kept = map.shapes[area.id];
  const stored = {
    points: kept ? writePoints(kept.shape) : '',
    source: kept?.source ?? '',
    asOf: kept?.asOf ?? '',
  };
  const text = mapMessages(view.language);
  return c.render(
    <DrawPage
      reading={reading}
      map={map}
      area={area}
      kept={kept}
      typed={typed ?? stored}
      errors={errors}
      view={view}
    />,
    {
      title: kept ? text.editTitle(area.name) : text.drawTitle(area.name),
      islands: ['area-map'],
      ...(errors.length > 0 && { status: 422 as const }),
      ...place(c),
    },
  );
}

/** Keeps an outline that was drawn or typed. */
export async function drawShape(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const area = askedArea(c);
  if (!area) return unknownArea(c);
  const text = mapMessages(view.language);
  const sent = await sentTexts(c);
  const typed = {
    points: sent['punkter'] ?? '',
    source: (sent['kilde'] ?? '').slice(0, LONGEST_SOURCE),
    asOf: sent['dato'] ?? '',
  };
  const read = readPoints(typed.points);
  const errors: FormError[] = [
    ...(read.ok
      ? []
      : read.error.map((one) => ({
          name: 'punkter',
          text: pointsFaultText(one, view.language),
        }))),
    ...(typed.asOf === '' || isLocalDate(typed.asOf) ? [] : [{ name: 'dato', text: text.asOfBad }]),
  ];
  if (!read.ok || errors.length > 0) return showDraw(c, typed, errors);
  const { shape, isConverted } = read.value;
  const { id: partnershipId } = reading.partnership;
  const changed = await changeMap(
    db,
    { partnershipId, at, by, useCase: 'areas.draw-shape' },
    {
      shapes: {
        [area.id]: {
          shape,
          source: typed.source,
          projection: isConverted ? 'utm32' : 'wgs84',
          ...(isLocalDate(typed.asOf) && { asOf: typed.asOf }),
        },
      },
    },
  );
  const words = isConverted ? text.savedConverted(area.name) : text.saved(area.name);
  return redirectWithNotice(c, mapPath(partnershipId), noticeOf(c, changed, words));
}

/** Takes an outline away. */
export async function removeShape(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const area = askedArea(c);
  if (!area) return unknownArea(c);
  const { id: partnershipId } = reading.partnership;
  const request = { partnershipId, at, by, useCase: 'areas.draw-shape' };
  const changed = await changeMap(db, request, { shapes: { [area.id]: null } });
  const words = mapMessages(view.language).removed(area.name);
  return redirectWithNotice(c, mapPath(partnershipId), noticeOf(c, changed, words));
}

function askedArea(c: WorkspaceContext) {
  return indexOf(c.var.reading.plan).area.get(c.req.param('areaId') ?? '');
}

function unknownArea(c: WorkspaceContext) {
  const { view, reading } = c.var;
  const text = mapMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.unknownArea} language={view.language} />
      <EmptyState
        title={text.unknownArea}
        action={
          <ButtonLink href={view.href(mapPath(reading.partnership.id))}>
            {text.backToMap}
          </ButtonLink>
        }
      />
    </>,
    { title: text.unknownArea, status: 404, ...place(c) },
  );
}
