import type { Activity, Option } from '../../../engine/index.ts';
import type { PlanParts } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDay, type Language } from '../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  errorOf,
  Facts,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  Section,
  TextArea,
} from '../../../ui/index.ts';
import { freeWords } from '../../domain/free-data.ts';
import { handoverFields } from '../../domain/handover/fields.ts';
import { LONGEST_NOTE, shownTerms } from './acceptance.tsx';
import { linkMessages } from './link-messages.ts';
import { handoverMessages } from './messages.ts';
import { linkPath } from './paths.ts';
import { Terms } from './terms.tsx';

/** What a receiver is asked, to be read and answered without an account. */
export function LinkPage({
  partnership,
  plan,
  activity,
  option,
  link,
  expiresAt,
  note,
  errors,
  view,
}: {
  partnership: string;
  plan: PlanParts;
  activity: Activity;
  option: Option;
  link: string;
  expiresAt: Date;
  note: string;
  errors: readonly FormError[];
  view: View;
}) {
  const { language, href } = view;
  const text = linkMessages(language);
  const words = handoverMessages(language);
  const receiver =
    plan.organisations.find(({ id }) => id === option.handover?.receiver)?.name ?? '';
  const { summary } = freeWords(activity.x);
  return (
    <>
      <PageHeader
        title={text.title(activity.name)}
        eyebrow={text.eyebrow}
        lead={text.lead(partnership, receiver)}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      <Section title={text.agreement} id="aftalen">
        <Facts
          facts={[
            { term: text.activity, value: activity.name },
            ...(summary === undefined ? [] : [{ term: text.summary, value: summary }]),
          ]}
        />
        <Terms
          fields={handoverFields(option)}
          plan={{ ...plan, scenarios: [] }}
          without={['contact']}
          language={language}
        />
      </Section>
      <Section title={text.answer} id="svar" lead={text.answerLead}>
        <Form action={href(linkPath(link))} hidden={shownTerms(option)}>
          <TextArea
            name="bemaerkning"
            label={words.note}
            optional
            rows={3}
            maxlength={LONGEST_NOTE}
            value={note}
            error={errorOf(errors, 'bemaerkning')}
            language={language}
          />
          <p>{text.until(formatDay(language, expiresAt))}</p>
          <FormActions>
            <Button name="svar" value="ja">
              {words.accept}
            </Button>
            <Button kind="secondary" name="svar" value="nej">
              {words.decline}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}

/** The answer to every link that gives nothing. */
export function GonePage({ language }: { language: Language }) {
  const text = linkMessages(language);
  return <PageHeader title={text.goneTitle} lead={text.gone} language={language} />;
}

/** After an answer. */
export function ThanksPage({ words, language }: { words: string; language: Language }) {
  return <PageHeader title={linkMessages(language).thanksTitle} lead={words} language={language} />;
}
