import type { View } from '../../platform/http/index.ts';
import { type PlanReading, planWords } from '../../plan/index.ts';
import {
  Button,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  PageHeader,
  Section,
} from '../../ui/index.ts';
import { LIST_NAMES, LISTS, type WorkbookFault } from '../index.ts';
import {
  listDownloadPath,
  planFilePath,
  workbookDownloadPath,
  workbookPath,
  workbookTemplatePath,
} from './paths.ts';
import { csvFileName } from './workbook-files.ts';
import { workbookMessages } from './workbook-messages.ts';
import { describeFault } from './workbook-words.ts';

/** The plan as a workbook: in, out, and a template to begin with. */
export function WorkbookPage({
  reading,
  fault,
  view,
}: {
  reading: PlanReading;
  fault?: WorkbookFault | 'no-file';
  view: View;
}) {
  const { language } = view;
  const { id } = reading.partnership;
  const text = workbookMessages(language);
  const mayImport = view.may('exchange.import-workbook');
  const problem = fault && (fault === 'no-file' ? text.noFile : describeFault(fault, language));
  return (
    <>
      <PageHeader
        title={text.title}
        lead={text.lead}
        readOnly={!mayImport && planWords(language).readOnly}
        language={language}
      />
      {problem && (
        <ErrorSummary
          errors={[{ name: 'fil', text: problem }]}
          {...(fault === 'no-file' ? {} : { title: text.cannotRead })}
          language={language}
        />
      )}
      {mayImport && (
        <Section title={text.importTitle} id="ind">
          <div data-turbo="false">
            <Form action={view.href(workbookPath(id))} upload>
              <FileField
                name="fil"
                label={text.file}
                hint={text.fileHint}
                accept=".xlsx,.csv,text/csv"
                error={problem}
                required
                language={language}
              />
              <FormActions>
                <Button>{text.send}</Button>
              </FormActions>
            </Form>
          </div>
        </Section>
      )}
      {mayImport && (
        <Section title={text.templateTitle} id="skabelon" lead={text.templateText}>
          <p>
            <ButtonLink download href={view.href(workbookTemplatePath(id))}>
              {text.template}
            </ButtonLink>
          </p>
        </Section>
      )}
      <Section title={text.exportTitle} id="ud" lead={text.exportText}>
        <p>
          <ButtonLink download href={view.href(workbookDownloadPath(id))}>
            {text.export}
          </ButtonLink>
        </p>
        <Disclosure summary={text.lists}>
          <ul>
            {LIST_NAMES.map((list) => (
              <li>
                <a
                  href={view.href(listDownloadPath(id, csvFileName(list)))}
                  download
                  data-turbo="false"
                >
                  {LISTS[list].title}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
        <p>
          <a href={view.href(planFilePath(id))}>{text.toPlanFile}</a>
        </p>
      </Section>
    </>
  );
}
