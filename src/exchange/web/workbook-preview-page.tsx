import type { View } from '../../platform/http/index.ts';
import { formatMoney, formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { PlanReading } from '../../plan/index.ts';
import { fromKroner } from '../../shared/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  DataTable,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import type { WorkbookPreview } from '../index.ts';
import { describeImportProblem } from './describe-import-problem.ts';
import { GapYears } from './draft-page.tsx';
import { workbookColumnsPath, workbookDraftPath, workbookPath } from './paths.ts';
import { workbookMessages } from './workbook-messages.ts';
import { describeRule } from './workbook-words.ts';

interface PreviewPageProps {
  readonly reading: PlanReading;
  readonly draftId: string;
  readonly fileName: string;
  readonly preview: WorkbookPreview;
  /** What keeps the workbook out, when somebody has tried to put it in. */
  readonly warning?: string;
  readonly view: View;
}

const PROBLEMS_SHOWN = 100;
const CHANGES_SHOWN = 300;
const FIGURES_SHOWN = 8;

/** What a workbook would change, before anything is stored. */
export function WorkbookPreviewPage(props: PreviewPageProps) {
  const { reading, fileName, preview, warning, view } = props;
  const { language } = view;
  const text = workbookMessages(language);
  const isSound = preview.problems.length === 0 && preview.planProblems.length === 0;
  const hasChanges = preview.differences.changes.length > 0;
  return (
    <>
      <PageHeader title={text.previewTitle(fileName)} lead={text.previewLead} language={language} />
      {warning && <Alert kind="caution">{warning}</Alert>}
      <Problems {...props} />
      <Notes {...props} />
      {isSound && !hasChanges && <Alert kind="info">{text.nothing}</Alert>}
      {isSound && hasChanges && (
        <>
          <Changes {...props} />
          <GapYears
            reading={reading}
            plan={{ ...preview.plan, scenarios: [] }}
            language={language}
          />
        </>
      )}
      <Answers {...props} isReady={isSound && hasChanges} />
    </>
  );
}

function Answers({
  reading,
  draftId,
  preview,
  view,
  isReady,
}: PreviewPageProps & { isReady: boolean }) {
  const { href, language } = view;
  const { id } = reading.partnership;
  const text = workbookMessages(language);
  const path = workbookDraftPath(id, draftId);
  return (
    <FormActions>
      {isReady && (
        <Form action={href(`${path}/indlaes`)} hidden={{ set: preview.seal }} inline>
          <Button>{text.confirm}</Button>
        </Form>
      )}
      {!isReady && <ButtonLink href={href(workbookPath(id))}>{text.another}</ButtonLink>}
      {!preview.isOwn && (
        <ButtonLink href={href(workbookColumnsPath(id, draftId))}>{text.changeColumns}</ButtonLink>
      )}
      <Form action={href(`${path}/forkast`)} inline>
        <Button kind="quiet">{text.drop}</Button>
      </Form>
    </FormActions>
  );
}

function Problems({ preview, view: { language } }: PreviewPageProps) {
  const text = workbookMessages(language);
  const { problems, planProblems } = preview;
  const count = (value: number) => formatNumber(language, value);
  return (
    <>
      {problems.length > 0 && (
        <Section
          title={text.problemsTitle(count(problems.length))}
          id="fejl"
          lead={text.problemsLead}
        >
          <DataTable
            id="fejlliste"
            caption={text.problemsTitle(count(problems.length))}
            captionHidden
            columns={[
              {
                key: 'place',
                header: text.where,
                cell: ({ sheet, line }) => text.place(sheet, String(line)),
              },
              { key: 'column', header: text.column, cell: ({ column }) => column ?? '' },
              { key: 'value', header: text.value, cell: ({ value }) => value ?? text.empty },
              { key: 'rule', header: text.rule, cell: (one) => describeRule(one, language) },
            ]}
            rows={problems.slice(0, PROBLEMS_SHOWN)}
            language={language}
          />
          {problems.length > PROBLEMS_SHOWN && (
            <p>{text.moreProblems(count(problems.length - PROBLEMS_SHOWN))}</p>
          )}
        </Section>
      )}
      {planProblems.length > 0 && (
        <Section title={text.planProblems} id="regler" lead={text.problemsLead}>
          <ul>
            {planProblems.map((one) => (
              <li>
                <code>{one.path}</code> {describeImportProblem(one, language)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Notes({ preview, view: { language } }: PreviewPageProps) {
  const text = workbookMessages(language);
  const lines = noteLines(preview, language);
  if (lines.length === 0) return null;
  return (
    <Section title={text.notesTitle} id="laest">
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

function noteLines(
  { notes, rounded, unusedColumns }: WorkbookPreview,
  language: Language,
): readonly string[] {
  const { notes: text } = workbookMessages(language);
  const counted = (
    ['totals', 'hiddenRows', 'hiddenColumns', 'formulas', 'examples', 'bare'] as const
  )
    .filter((key) => notes[key] > 0)
    .map((key) => text[key](formatNumber(language, notes[key])));
  const unused = unusedColumns.map(({ sheet, column }) => `${column} (${sheet})`);
  return [
    ...counted,
    ...(notes.tooWide ? [text.tooWide] : []),
    ...(rounded > 0 ? [text.rounded(formatNumber(language, rounded))] : []),
    ...(unused.length > 0 ? [text.unused(unused.slice(0, 12).join(', '))] : []),
  ];
}

type Change = WorkbookPreview['differences']['changes'][number];

function Changes({ preview, view: { language } }: PreviewPageProps) {
  const text = workbookMessages(language);
  const { changes, untouched } = preview.differences;
  const added = changes.filter(({ state }) => state === 'new').length;
  const count = (value: number) => formatNumber(language, value);
  return (
    <Section
      title={text.changesTitle(count(added), count(changes.length - added), count(untouched))}
      id="aendringer"
    >
      <DataTable
        id="aendringsliste"
        caption={text.changesCaption}
        captionHidden
        columns={[
          {
            key: 'name',
            header: text.name,
            cell: ({ list, name }) => name || text.listNames[list],
          },
          { key: 'part', header: text.part, cell: ({ list }) => text.listNames[list] },
          { key: 'state', header: text.state, cell: ({ state }) => text.states[state] },
          { key: 'figures', header: text.figures, cell: (one) => figureWords(one, language) },
        ]}
        rows={changes.slice(0, CHANGES_SHOWN)}
        tall={changes.length > 20}
        language={language}
      />
      {changes.length > CHANGES_SHOWN && (
        <p>{text.moreProblems(count(changes.length - CHANGES_SHOWN))}</p>
      )}
    </Section>
  );
}

function figureWords({ figures, hasMore, state }: Change, language: Language) {
  const text = workbookMessages(language);
  const shown = figures.slice(0, FIGURES_SHOWN).map(({ measure, year, before, after }) => {
    const say = (value: number | undefined) => {
      if (value === undefined) return text.none;
      return measure === 'cost' || measure === 'amount'
        ? formatMoney(language, fromKroner(value))
        : formatNumber(language, value);
    };
    const what = text.measures[measure];
    return state === 'new'
      ? text.newFigure(String(year), what, say(after))
      : text.figure(String(year), what, say(before), say(after));
  });
  const rest = figures.length - shown.length;
  return (
    <>
      {shown.map((line) => (
        <>
          {line}
          <br />
        </>
      ))}
      {rest > 0 && (
        <>
          {text.moreFigures(formatNumber(language, rest))}
          <br />
        </>
      )}
      {hasMore && state === 'changed' && text.other}
    </>
  );
}
