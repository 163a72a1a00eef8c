import { randomUUID } from 'node:crypto';
import type { WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { formatNumber } from '../../../platform/i18n/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import { Alert, ButtonLink, type FormError, PageHeader } from '../../../ui/index.ts';
import {
  confirmMap,
  draftMap,
  type FileFaults,
  type SentMapFile,
} from '../../actions/map-import.ts';
import type { MapDraft } from '../../geo/index.ts';
import { deleteMapDraft, findMapDraft } from '../../store/map-shapes.ts';
import { mapMessages } from './messages.ts';
import { mapDraftPath, mapFilePath, mapPath } from './paths.ts';
import { noticeOf, place, sentTexts } from './place.ts';
import { uploadMessages } from './upload-messages.ts';
import {
  type DraftAnswers,
  MapDraftPage,
  matchField,
  type TypedUpload,
  UploadPage,
} from './upload-pages.tsx';
import { VIEW } from './view-state.ts';

const MOST_ROW_FILES = 10;
const LONGEST_NAME = 120;
const LONGEST_SOURCE = 300;

/** The form that takes map files. */
export function showUpload(
  c: WorkspaceContext,
  typed: TypedUpload = { source: '', asOf: '' },
  errors: readonly FormError[] = [],
  faults: readonly FileFaults[] = [],
) {
  const { reading, view } = c.var;
  const isRefused = errors.length > 0 || faults.length > 0;
  return c.render(
    <UploadPage reading={reading} typed={typed} errors={errors} faults={faults} view={view} />,
    {
      title: uploadMessages(view.language).title,
      ...(isRefused && { status: 422 as const }),
      ...place(c),
    },
  );
}

/** Reads map files, and keeps them as a draft. */
export async function takeMap(c: WorkspaceContext, at: Date) {
  const { db, view, reading } = c.var;
  const body = await c.req.parseBody({ all: true });
  const textOf = (name: string) => (typeof body[name] === 'string' ? body[name].trim() : '');
  const typed = { source: textOf('kilde').slice(0, LONGEST_SOURCE), asOf: textOf('dato') };
  const [file] = await sentFiles(body['fil']);
  const errors = [
    ...(file ? [] : [{ name: 'fil', text: uploadMessages(view.language).noFile }]),
    ...(typed.asOf === '' || isLocalDate(typed.asOf)
      ? []
      : [{ name: 'dato', text: mapMessages(view.language).asOfBad }]),
  ];
  if (!file || errors.length > 0) return showUpload(c, typed, errors);
  const rowFiles = (await sentFiles(body['raekker'])).slice(0, MOST_ROW_FILES);
  const { id } = reading.partnership;
  const draftId = randomUUID();
  const { source } = typed;
  const asOf = isLocalDate(typed.asOf) ? { asOf: typed.asOf } : {};
  const drafted = await draftMap(db, id, { file, rowFiles, source, ...asOf }, { draftId, at });
  if (!drafted.ok) return showUpload(c, typed, [], drafted.error);
  return c.redirect(view.href(mapDraftPath(id, draftId)), 303);
}

async function sentFiles(sent: unknown): Promise<SentMapFile[]> {
  const files = (Array.isArray(sent) ? sent : [sent]).filter(
    (one): one is File => one instanceof File && (one.size > 0 || one.name !== ''),
  );
  return Promise.all(
    files.map(async (file) => ({
      name: file.name.slice(0, LONGEST_NAME),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

/** What a draft holds. */
export async function showDraft(
  c: WorkspaceContext,
  answers?: DraftAnswers,
  errors: readonly FormError[] = [],
) {
  const { db, reading, view } = c.var;
  const draftId = askedDraft(c);
  const found = await findMapDraft(db, reading.partnership.id, draftId);
  if (!found) return gonePage(c);
  const { content } = found;
  const text = uploadMessages(view.language);
  return c.render(
    <MapDraftPage
      reading={reading}
      draftId={draftId}
      draft={content}
      errors={errors}
      view={view}
      {...(answers && { answers })}
    />,
    {
      title: text.draftTitle(content.name, formatNumber(view.language, content.features.length)),
      islands: ['area-map'],
      ...(errors.length > 0 && { status: 422 as const }),
      ...place(c),
    },
  );
}

function askedDraft(c: WorkspaceContext): string {
  return c.req.param('draftId') ?? '';
}

/** Puts a draft on the map. */
export async function saveDraft(c: WorkspaceContext, at: Date) {
  const { db, actor: by, reading, view } = c.var;
  const { id: partnershipId } = reading.partnership;
  const text = uploadMessages(view.language);
  const draftId = askedDraft(c);
  const found = await findMapDraft(db, partnershipId, draftId);
  if (!found) return gonePage(c);
  const answers = await sentTexts(c);
  const areaOf = areasOf(c, found.content, answers);
  const keepsLayer = answers['distrikter'] !== undefined;
  const isEmpty = Object.keys(areaOf).length === 0 && !keepsLayer;
  const isUnsure = found.content.projection === 'swapped' && answers['byttet'] === undefined;
  const errors = [
    ...(isUnsure ? [{ name: 'byttet', text: text.swappedNeeded }] : []),
    ...(isEmpty ? [{ name: 'distrikter', text: text.nothing }] : []),
  ];
  if (errors.length > 0) return showDraft(c, answers, errors);
  const layerId = randomUUID();
  const saved = await confirmMap(db, {
    partnershipId,
    draftId,
    at,
    by,
    areaOf,
    ...(keepsLayer && { layerId }),
  });
  if (!saved.ok) return gonePage(c);
  const names = reading.plan.areas.filter(({ id }) => Object.values(areaOf).includes(id));
  const list = new Intl.ListFormat(view.language).format(names.map(({ name }) => name));
  const words = [
    ...(names.length > 0 ? [text.saved(list)] : []),
    ...(keepsLayer ? [text.savedLayer(found.content.name)] : []),
  ].join(' ');
  const onlyLayer = keepsLayer && names.length === 0;
  const path = mapPath(partnershipId, onlyLayer ? `${VIEW.layer}=${layerId}` : '');
  return redirectWithNotice(c, path, noticeOf(c, saved.value, words.slice(0, 500)));
}

/** The plan's area of each feature, by the answers; what is no area of the plan is left. */
function areasOf(c: WorkspaceContext, draft: MapDraft, answers: DraftAnswers) {
  const known = new Set(c.var.reading.plan.areas.map(({ id }) => id));
  const areaOf: Record<number, string> = {};
  for (const { number } of draft.features) {
    const area = answers[matchField(number)];
    if (area !== undefined && known.has(area)) areaOf[number] = area;
  }
  return areaOf;
}

/** Lets go of a draft. */
export async function discardDraft(c: WorkspaceContext) {
  const { db, reading, view } = c.var;
  const { id } = reading.partnership;
  await deleteMapDraft(db, id, askedDraft(c));
  const text = uploadMessages(view.language).discarded;
  return redirectWithNotice(c, mapPath(id), { kind: 'info', text });
}

function gonePage(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const text = uploadMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.gone} language={view.language} />
      <Alert kind="caution">{text.goneText}</Alert>
      <ButtonLink href={view.href(mapFilePath(reading.partnership.id))}>{text.title}</ButtonLink>
    </>,
    { title: text.gone, status: 409, ...place(c) },
  );
}
