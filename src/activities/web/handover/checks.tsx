import { formatDate, formatNumber } from '../../../platform/i18n/index.ts';
import {
  Button,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  NumberField,
  RadioGroup,
  Section,
  StatusWord,
  TextArea,
} from '../../../ui/index.ts';
import { CHECK_ANSWERS, CHECK_MONTHS } from '../../domain/handover/handover-data.ts';
import type { DueCheck } from '../../domain/handover/standing.ts';
import { formAction, type HandoverMatter, type Refused } from './matter.ts';
import { handoverMessages } from './messages.ts';

/** A check as it was typed. */
export function sentCheck(sent: Readonly<Record<string, unknown>>) {
  const read = (name: string) => (typeof sent[name] === 'string' ? sent[name].trim() : '');
  return {
    months: read('maaneder'),
    running: read('koerer'),
    persons: read('beboere'),
    note: read('bemaerkning').replaceAll('\r\n', '\n'),
  };
}

/** The check that was typed as one of ours. */
export function checkMonths(typed: string): (typeof CHECK_MONTHS)[number] | undefined {
  return CHECK_MONTHS.find((months) => String(months) === typed);
}

/** What was found 6 and 12 months after the handover, or will be asked. */
export function Checks({ matter }: { matter: HandoverMatter }) {
  const { standing, view } = matter;
  const text = handoverMessages(view.language);
  return (
    <Section title={text.checks} id="opfoelgning" lead={text.checksLead}>
      {standing.checks.map((check) => (
        <OneCheck matter={matter} check={check} />
      ))}
    </Section>
  );
}

function OneCheck({ matter, check }: { matter: HandoverMatter; check: DueCheck }) {
  const { today, refused, view } = matter;
  const { language } = view;
  const text = handoverMessages(language);
  const { months, due, found, isOverdue } = check;
  const date = formatDate(language, due);
  const own = refused.check?.months === String(months) ? refused.check : undefined;
  const isOpen = (!found && due <= today) || own !== undefined;
  return (
    <>
      <h3>{text.checkTitle(months)}</h3>
      {found ? (
        <>
          <p>
            <StatusWord tone={found.running === 'yes' ? 'good' : 'caution'}>
              {`${text.running} ${text.runningAnswer[found.running]} (${text.checkDone(formatDate(language, found.on))})`}
            </StatusWord>
          </p>
          {found.persons !== undefined && (
            <p>{text.personsFound(formatNumber(language, found.persons))}</p>
          )}
          {found.note !== '' && <p class="typed-text">{found.note}</p>}
        </>
      ) : (
        <p>
          {isOverdue ? (
            <StatusWord tone="gap">{`${text.checkDue(date)}: ${text.checkOverdue}`}</StatusWord>
          ) : (
            text.checkDue(date)
          )}
        </p>
      )}
      {view.may('activities.check-handover') && isOpen && (
        <CheckForm matter={matter} months={months} typed={own} />
      )}
    </>
  );
}

function CheckForm({
  matter,
  months,
  typed,
}: {
  matter: HandoverMatter;
  months: number;
  typed: Refused['check'];
}) {
  const { language } = matter.view;
  const text = handoverMessages(language);
  const errors = typed?.errors ?? [];
  const common = (name: string) => ({
    name,
    id: `${name}-${months}`,
    error: errorOf(errors, name),
    language,
  });
  return (
    <>
      <ErrorSummary
        errors={errors.map((error) =>
          error.name === undefined ? error : { ...error, id: `${error.name}-${months}` },
        )}
        language={language}
      />
      <Form action={formAction(matter, 'check')} hidden={{ maaneder: String(months) }}>
        <RadioGroup
          {...common('koerer')}
          label={text.running}
          options={CHECK_ANSWERS.map((value) => ({ value, label: text.runningAnswer[value] }))}
          value={typed?.running}
          inline
        />
        <NumberField
          {...common('beboere')}
          label={text.persons}
          hint={text.personsHint}
          value={typed?.persons}
          whole
        />
        <TextArea
          {...common('bemaerkning')}
          label={text.checkNote}
          rows={2}
          maxlength={1000}
          value={typed?.note}
        />
        <FormActions>
          <Button kind="secondary">{text.saveCheck}</Button>
        </FormActions>
      </Form>
    </>
  );
}
