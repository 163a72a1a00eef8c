import { type Activity, type Approach, type Option, optionInForce } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import type { LocalDate } from '../../../shared/index.ts';
import {
  Button,
  ButtonLink,
  Disclosure,
  ErrorSummary,
  errorOf,
  Form,
  FormActions,
  type FormError,
  NumberField,
  PageHeader,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { MoveEffect } from '../../domain/approaches/move-effect.ts';
import type { ActivityState } from '../../domain/rows.ts';
import { stateOf } from '../../domain/rows.ts';
import { stateName } from '../words.tsx';
import { approachMessages } from './messages.ts';
import { NEW, type TypedMove, whyNotField } from './move-form.ts';
import { MoveMeaning } from './move-meaning.tsx';
import { boardPath, movePath } from './paths.ts';

/** What the page of a move is made from. */
export interface MovePageMatter {
  readonly reading: PlanReading;
  readonly activity: Activity;
  readonly to: ActivityState;
  readonly typed: TypedMove;
  readonly errors: readonly FormError[];
  /** Absent while it cannot be said what the move would be. */
  readonly effect: MoveEffect | undefined;
  readonly year: number;
  readonly today: LocalDate;
  readonly view: View;
}

/** What moving an activity means, before it is kept, and the decision that goes with it. The same
 * stands in the dialog of the board. */
export function MovePage({ matter }: { matter: MovePageMatter }) {
  const { reading, activity, to, errors, effect, year, today, view } = matter;
  const { language, href } = view;
  const text = approachMessages(language);
  const now = optionInForce(activity);
  return (
    <turbo-frame id="flytning" target="_top">
      <PageHeader
        title={text.moveTitle[to](activity.name)}
        eyebrow={text.moveEyebrow}
        lead={text.nowIs(now.name, stateName(language, stateOf(activity)).toLowerCase())}
        crumbs={[{ label: text.room, href: href(boardPath(reading.partnership.id, year)) }]}
        language={language}
      />
      <ErrorSummary errors={errors} language={language} />
      {to === 'undecided' ? (
        <p>{text.undecidedText(activity.options[0]?.name ?? '')}</p>
      ) : (
        <WhichOption matter={matter} to={to} />
      )}
      {effect && <MoveMeaning effect={effect} year={year} today={today} language={language} />}
      {effect && <DecisionForm matter={matter} />}
    </turbo-frame>
  );
}

function addressOf({ reading, activity, to, year, view }: MovePageMatter): string {
  return view.href(movePath(reading.partnership.id, activity.id, to, year));
}

function WhichOption({ matter, to }: { matter: MovePageMatter; to: Approach }) {
  const { activity, typed, errors, year, view } = matter;
  const { language } = view;
  const text = approachMessages(language);
  const own = activity.options.filter(({ approach }) => approach === to);
  const isNew = typed.option === NEW;
  return (
    <Section title={text.which} id="mulighed" lead={own.length === 0 ? text.none : undefined}>
      <Form action={addressOf(matter).split('?')[0]!} method="get" hidden={{ aar: String(year) }}>
        {own.length > 0 ? (
          <RadioGroup
            name="mulighed"
            label={text.which}
            labelHidden
            options={[
              ...own.map(({ id, name }) => ({ value: id, label: name })),
              { value: NEW, label: text.makeNew, hint: text.makeHint[to] },
            ]}
            value={typed.option}
            error={errorOf(errors, 'mulighed')}
            language={language}
          />
        ) : (
          <>
            <input type="hidden" name="mulighed" value={NEW} />
            <p>{text.makeHint[to]}</p>
          </>
        )}
        {isNew && <NewFields matter={matter} to={to} />}
        <FormActions>
          <Button kind="secondary">{text.show}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

function NewFields({ matter, to }: { matter: MovePageMatter; to: Approach }) {
  const { reading, typed, errors, view } = matter;
  const { language } = view;
  const text = approachMessages(language);
  const { organisations, firstYear, lastYear } = reading.plan;
  const common = (name: string) => ({ name, error: errorOf(errors, name), language });
  return (
    <>
      <TextField {...common('navn')} label={text.name} value={typed.name} maxlength={120} />
      {to === 'anchor' && (
        <>
          <SelectField
            {...common('modtager')}
            label={text.receiver}
            empty={text.receiverEmpty}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.receiver}
          />
          <TextField
            {...common('dato')}
            label={text.date}
            hint={text.dateHint}
            value={typed.date}
            width="s"
          />
        </>
      )}
      {(to === 'rethink' || to === 'close') && (
        <SelectField
          {...common('fra')}
          label={text.fromYear[to]}
          options={Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
            const year = String(firstYear + index);
            return { value: year, label: year };
          })}
          value={typed.fromYear}
          width="xs"
        />
      )}
      {to === 'rethink' && (
        <NumberField
          {...common('niveau')}
          label={text.level}
          hint={text.levelHint}
          value={typed.level}
          suffix="%"
          whole
        />
      )}
    </>
  );
}

function DecisionForm({ matter }: { matter: MovePageMatter }) {
  const { reading, activity, to, typed, errors, year, view } = matter;
  const { language, href } = view;
  const text = approachMessages(language);
  const common = (name: string) => ({ name, error: errorOf(errors, name), language });
  return (
    <Section
      title={text.decide}
      id="beslutning"
      lead={to === 'undecided' ? undefined : text.decideLead}
    >
      <form
        class="form"
        method="post"
        action={addressOf(matter)}
        data-turbo-frame="_top"
        novalidate
      >
        {to !== 'undecided' && (
          <>
            <HiddenMove typed={typed} />
            <TextArea
              {...common('begrundelse')}
              label={text.reason}
              value={typed.reason}
              rows={3}
              maxlength={2000}
            />
            <TextField
              {...common('besluttet-af')}
              label={text.decidedBy}
              hint={text.decidedByHint}
              value={typed.decidedBy}
            />
            <TextField
              {...common('besluttet')}
              label={text.decidedOn}
              type="date"
              value={typed.decidedOn}
              width="s"
            />
            <Disclosure
              summary={text.turnedDown}
              open={errors.some(({ name }) => name?.includes('fravalg'))}
            >
              {others(activity, typed).map((option) => (
                <TextArea
                  {...common(whyNotField(activity, option.id))}
                  label={text.turnedDownOf(option.name)}
                  value={typed.whyNot[option.id]}
                  rows={2}
                  maxlength={2000}
                />
              ))}
              <TextField
                {...common('andet-fravalg')}
                label={text.otherName}
                value={typed.otherName}
              />
              <TextArea
                {...common('andet-hvorfor')}
                label={text.otherWhy}
                value={typed.otherWhy}
                rows={2}
                maxlength={2000}
              />
            </Disclosure>
          </>
        )}
        <FormActions>
          <Button>{text.move[to]}</Button>
          <ButtonLink href={href(boardPath(reading.partnership.id, year))} kind="quiet">
            {text.cancel}
          </ButtonLink>
        </FormActions>
      </form>
    </Section>
  );
}

function others(activity: Activity, typed: TypedMove): Option[] {
  return activity.options.filter(({ id }) => id !== typed.option);
}

function HiddenMove({ typed }: { typed: TypedMove }) {
  const fields = {
    mulighed: typed.option,
    navn: typed.name,
    modtager: typed.receiver,
    dato: typed.date,
    fra: typed.fromYear,
    niveau: typed.level,
  };
  return (
    <>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
