import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import type { View } from '../../platform/http/index.ts';
import { type PlanReading, planWords } from '../../plan/index.ts';
import {
  Button,
  ButtonLink,
  DataTable,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import type { ImportProblem } from '../index.ts';
import { describeImportProblem } from './describe-import-problem.ts';
import { exchangeMessages } from './messages.ts';
import { planDownloadPath, planFilePath, SCHEMA_PATH, workbookPath } from './paths.ts';
import { workbookMessages } from './workbook-messages.ts';

/** What was wrong with a file that was sent: nothing chosen, or faults inside it. */
export type FileFault = 'no-file' | readonly ImportProblem[];

/** The plan as a file: out, and in. */
export function PlanFilePage({
  reading,
  fault,
  view,
}: {
  reading: PlanReading;
  fault?: FileFault;
  view: View;
}) {
  const { language } = view;
  const { partnership } = reading;
  const text = exchangeMessages(language);
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        readOnly={!view.may('exchange.import-plan') && planWords(language).readOnly}
        language={language}
      />
      {fault === 'no-file' && (
        <ErrorSummary errors={[{ name: 'fil', text: text.noFile }]} language={language} />
      )}
      {fault && fault !== 'no-file' && <FileProblems problems={fault} language={language} />}
      <p>
        <a href={view.href(workbookPath(partnership.id))}>{workbookMessages(language).title}</a>
      </p>
      <Section
        title={text.exportTitle}
        id="ud"
        lead={text.exportText(formatNumber(language, partnership.revision))}
      >
        <p>
          <ButtonLink download href={view.href(planDownloadPath(partnership.id))}>
            {text.exportButton}
          </ButtonLink>
        </p>
        <p>
          <a href={SCHEMA_PATH}>{text.schema}</a>
        </p>
        <p>{text.commandLine}:</p>
        <pre>
          <code>npm run --silent helhed -- evaluate {partnership.id}-plan.json</code>
        </pre>
      </Section>
      {view.may('exchange.import-plan') && (
        <Section title={text.importTitle} id="ind" lead={text.importLead}>
          <Form action={view.href(planFilePath(partnership.id))} upload>
            <FileField
              name="fil"
              label={text.file}
              hint={text.fileHint}
              accept=".json,application/json"
              error={fault === 'no-file' ? text.noFile : undefined}
              language={language}
              required
            />
            <FormActions>
              <Button>{text.importButton}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </>
  );
}

/** The faults of a plan file, each with its place, value and rule. */
export function FileProblems({
  problems,
  language,
}: {
  problems: readonly ImportProblem[];
  language: Language;
}) {
  const text = exchangeMessages(language);
  const title = text.fileProblems(formatNumber(language, problems.length));
  return (
    <>
      <ErrorSummary
        title={title}
        errors={[{ id: 'fejl', text: text.fileProblemsText }]}
        language={language}
      />
      <DataTable
        id="fejl"
        caption={title}
        captionHidden
        columns={[
          { key: 'place', header: text.place, cell: (one) => <code>{one.path}</code> },
          {
            key: 'problem',
            header: text.problem,
            cell: (one) => describeImportProblem(one, language),
          },
        ]}
        rows={problems}
        language={language}
      />
    </>
  );
}
