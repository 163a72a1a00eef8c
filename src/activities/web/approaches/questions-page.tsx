import type { Activity, Approach } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import { themePath } from '../../../knowledge/web/paths.ts';
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  RadioGroup,
  Section,
  TextArea,
} from '../../../ui/index.ts';
import {
  type Answers,
  proposalOf,
  QUESTION_ANSWERS,
  QUESTIONS,
  type Reason,
} from '../../domain/approaches/questions.ts';
import { activityPath } from '../paths.ts';
import { listed } from '../words.tsx';
import { approachMessages } from './messages.ts';
import { boardPath, movePath, questionsPath } from './paths.ts';
import { questionMessages } from './questions-messages.ts';

/** What the page of questions is made from. */
interface QuestionsMatter {
  readonly partnershipId: string;
  readonly activity: Activity;
  readonly answers: Answers | undefined;
  readonly errors: readonly FormError[];
  readonly view: View;
}

/** Plain questions about an activity, and where the answers point. */
export function QuestionsPage({ matter }: { matter: QuestionsMatter }) {
  const { partnershipId, activity, answers, errors, view } = matter;
  const { language, href } = view;
  const text = questionMessages(language);
  const may = view.may('activities.answer-questions');
  return (
    <>
      <PageHeader
        title={text.questionTitle(activity.name)}
        eyebrow={approachMessages(language).room}
        lead={text.questionLead}
        crumbs={[
          { label: approachMessages(language).room, href: href(boardPath(partnershipId)) },
          { label: activity.name, href: href(activityPath(partnershipId, activity.id)) },
        ]}
        why={{ label: approachMessages(language).why, href: href(themePath('tre-tilgange')) }}
        readOnly={!may && planWords(language).readOnly}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {answers && errors.length === 0 && <ProposalPart matter={matter} answers={answers} />}
      {may && (
        <Form action={href(questionsPath(partnershipId, activity.id))}>
          {QUESTIONS.map((question) => (
            <RadioGroup
              name={question}
              label={text.question[question]}
              hint={text.questionHint[question]}
              options={QUESTION_ANSWERS.map((value) => ({ value, label: text.answer[value] }))}
              value={answers?.answers[question]}
              inline
              language={language}
            />
          ))}
          <TextArea
            name="noter"
            label={text.answerNote}
            hint={text.answerHint}
            value={answers?.note}
            rows={3}
            maxlength={2000}
            error={errorOf(errors, 'noter')}
            language={language}
          />
          <FormActions>
            <Button>{text.saveAnswers}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}

function ProposalPart({ matter, answers }: { matter: QuestionsMatter; answers: Answers }) {
  const { partnershipId, activity, view } = matter;
  const { language, href } = view;
  const text = questionMessages(language);
  const proposal = proposalOf(answers);
  const look = (to: Approach) =>
    view.may('activities.move-approach') && (
      <ButtonLink href={href(movePath(partnershipId, activity.id, to))}>
        {text.lookAt(text.infinitive[to])}
      </ButtonLink>
    );
  return (
    <Section
      title={text.proposal}
      id="forslag"
      lead={answers.on && text.answeredOn(formatDate(language, answers.on))}
    >
      {proposal.kind === 'too-few' && <p>{text.tooFew}</p>}
      {proposal.kind === 'open' && (
        <p>
          {text.open(
            listed(
              language,
              proposal.leading.map(({ approach }) => text.infinitive[approach]),
            ),
          )}
        </p>
      )}
      {proposal.kind === 'points-to' && (
        <>
          <p class="move-summary">{text.pointsTo[proposal.first.approach]}</p>
          <ul>
            {proposal.first.reasons.map((reason) => (
              <li>{becauseOf(reason, matter)}</li>
            ))}
          </ul>
          {proposal.next && <p>{text.nextIs(text.infinitive[proposal.next.approach])}</p>}
          {look(proposal.first.approach)}
        </>
      )}
      {answers.note !== '' && <p class="typed-text">{answers.note}</p>}
      <Alert kind="info">{text.forDiscussion}</Alert>
    </Section>
  );
}

function becauseOf({ question, answer }: Reason, { view }: QuestionsMatter): string {
  return answer === 'unknown' ? '' : questionMessages(view.language).because[question][answer];
}
