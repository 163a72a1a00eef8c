import { SITUATIONS, situationGives, situationMeaning, situationName } from '../../access/index.ts';
import type { View } from '../../platform/http/index.ts';
import {
  Button,
  ErrorSummary,
  errorOf,
  FileField,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextField,
} from '../../ui/index.ts';
import type { ImportProblem } from '../index.ts';
import { exchangeMessages } from './messages.ts';
import {
  NEW_PARTNERSHIP_PATH,
  EXAMPLE_FILE_PATH,
  START_FROM_FILE_PATH,
  startFromPath,
} from './paths.ts';
import { FileProblems } from './plan-file-page.tsx';
import { startMessages } from './start-messages.ts';

/** The ways to start a partnership: from one of four situations, or from a plan file. */
export function ChooseStartPage({ view }: { view: View }) {
  const { language } = view;
  const text = startMessages(language);
  return (
    <>
      <PageHeader title={text.title} lead={text.lead} language={language} />
      <Section title={text.chooseTitle} id="situation" lead={text.chooseLead}>
        <dl class="doors">
          {SITUATIONS.map((situation) => (
            <div>
              <dt>
                <a href={view.href(startFromPath(situation))}>
                  {situationName(language, situation)}
                </a>
              </dt>
              <dd>
                {situationMeaning(language, situation)} {situationGives(language, situation)}
              </dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title={text.fileTitle} id="planfil" lead={text.fileText}>
        <p>
          <a href={view.href(START_FROM_FILE_PATH)}>{text.fileLink}</a>
        </p>
      </Section>
    </>
  );
}

/** The form that starts a partnership from a plan file. */
export function NewPartnershipPage({
  name,
  errors,
  problems,
  view,
}: {
  name: string;
  errors: readonly FormError[];
  problems: readonly ImportProblem[];
  view: View;
}) {
  const { language } = view;
  const text = exchangeMessages(language);
  return (
    <>
      <PageHeader title={text.newTitle} lead={text.newLead} language={language} />
      <ErrorSummary errors={errors} language={language} />
      {problems.length > 0 && <FileProblems problems={problems} language={language} />}
      <Form action={view.href(NEW_PARTNERSHIP_PATH)} upload>
        <TextField
          name="navn"
          label={text.name}
          hint={text.nameHint}
          value={name}
          error={errorOf(errors, 'navn')}
          language={language}
          required
        />
        <FileField
          name="fil"
          label={text.file}
          hint={text.fileHint}
          accept=".json,application/json"
          error={errorOf(errors, 'fil')}
          language={language}
          required
        />
        <FormActions>
          <Button>{text.create}</Button>
        </FormActions>
      </Form>
      <p>
        <a href={EXAMPLE_FILE_PATH} download data-turbo="false">
          {text.example}
        </a>
      </p>
    </>
  );
}
