import type { FundingSource } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { compareNames, formatMoney, formatNumber } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import { sumMoney } from '../../../shared/index.ts';
import {
  Alert,
  errorOf,
  ErrorSummary,
  type FormError,
  Hidden,
  PageHeader,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { DRAFT_LIMITS } from '../../domain/draft.ts';
import { messages } from '../messages.ts';
import {
  scenarioKey,
  scenarioPath,
  scenariosPath,
  slidersAnswerPath,
  slidersPath,
  slidersPlanPath,
} from '../paths.ts';
import { inside } from '../words.ts';
import type { SliderMatter } from './desk.ts';
import { sliderTitle } from './figure-words.ts';
import { sliderMessages } from './messages.ts';
import { FigureBar, LiveResults, type ResultsProps, yearOptions, YearResults } from './results.tsx';
import { sliderId, Slider } from './slider.tsx';
import {
  countsAtStart,
  type Desk,
  FIELD,
  hasTogether,
  isLbf,
  type Knob,
  levelKnob,
  priceKnob,
  shareKnob,
  togetherKnob,
} from './settings.ts';

interface PageProps extends ResultsProps {
  /** What hinders keeping the settings as a scenario. */
  errors: readonly FormError[];
}

/** How many activities have their slider on the page at once. */
const MOST_LEVELS = 100;

/** Assumptions to turn, and what follows at once. Without script it is a form that the server answers. */
export function SlidersPage(props: PageProps) {
  const { matter, figures, errors, view } = props;
  const { language } = view;
  const text = sliderMessages(language);
  const partnershipId = matter.reading.partnership.id;
  const room = messages(language).room;
  const { stored } = matter;
  const start = fromQuery(matter);
  const all = [...errors, ...numberErrors(props)];
  return (
    <>
      <PageHeader
        title={<span data-title>{sliderTitle(language, figures.plan, figures.now)}</span>}
        lead={stored ? `${text.lead} ${text.leadFrom(stored.name)}` : text.lead}
        crumbs={[
          { label: room, href: view.href(scenariosPath(partnershipId)) },
          ...(stored
            ? [{ label: stored.name, href: view.href(scenarioPath(partnershipId, stored.id)) }]
            : []),
        ]}
        language={language}
      />
      <ErrorSummary errors={all} language={language} />
      <Warnings {...props} />
      <plan-sliders
        data-plan={view.href(slidersPlanPath(partnershipId, start))}
        data-answer={view.href(slidersAnswerPath(partnershipId))}
        data-page={view.href(slidersPath(partnershipId))}
        data-from={stored ? scenarioKey(stored.id) : undefined}
        data-revision={String(matter.reading.partnership.revision)}
      >
        <form
          class="sliders"
          action={view.href(slidersPath(partnershipId))}
          data-turbo-action="replace"
          novalidate
        >
          {stored && <Hidden fields={{ [FIELD.from]: scenarioKey(stored.id) }} />}
          <div class="sliders__turn">
            <div class="sliders__settings">
              <FigureBar {...props} />
              <Settings {...props} />
            </div>
            <div class="sliders__results">
              <LiveResults {...props} />
            </div>
          </div>
          <YearResults {...props} />
          {view.may('scenarios.create-scenario') && <Save {...props} />}
        </form>
      </plan-sliders>
    </>
  );
}

function fromQuery({ stored }: SliderMatter): URLSearchParams {
  return new URLSearchParams(stored ? { [FIELD.from]: scenarioKey(stored.id) } : {});
}

function numberErrors({ matter, view }: PageProps): FormError[] {
  return matter.bad.map(({ knob, typed }) => ({
    id: sliderId(knob.name),
    name: knob.name,
    text: badNumberText({ matter, view }, knob, typed),
  }));
}

function badNumberText(
  { matter, view }: { matter: SliderMatter; view: View },
  { name, typed: [low, high] }: Knob,
  typed: string,
): string {
  const number = (value: number) => formatNumber(view.language, value / 100);
  const label = labelOf(matter.desk, view, name);
  return sliderMessages(view.language).badNumber(label, typed, number(low), number(high));
}

function labelOf({ plan }: Desk, { language }: View, name: string): string {
  const text = sliderMessages(language);
  if (name === FIELD.together) return text.together;
  if (name === FIELD.price) return text.price;
  const source = plan.funding.find(({ id }) => FIELD.share(id) === name);
  return source?.name ?? plan.activities.find(({ id }) => FIELD.level(id) === name)?.name ?? name;
}

function Warnings({ matter, view }: PageProps) {
  const text = sliderMessages(view.language);
  const told = [
    matter.unknownFrom !== undefined && text.unknownFrom(matter.unknownFrom),
    matter.hasUnknownFields && text.unknownFields,
    matter.hasGone && text.gone,
  ].filter((one) => one !== false);
  return (
    <>
      {told.map((one) => (
        <Alert kind="caution">
          <p>{one}</p>
        </Alert>
      ))}
    </>
  );
}

function Settings(props: PageProps) {
  const { matter, view } = props;
  const { language } = view;
  const text = sliderMessages(language);
  const { plan } = matter.desk;
  const byName = (sources: readonly FundingSource[]) =>
    sources.toSorted((a, b) => compareNames(language, a.name, b.name));
  const lbf = byName(plan.funding.filter(isLbf));
  const others = byName(plan.funding.filter((source) => !isLbf(source)));
  const start = view.href(slidersPath(matter.reading.partnership.id, fromQuery(matter)));
  return (
    <Section title={text.settings} id="forudsaetninger">
      <p class="sliders__actions">
        <button class="button button-secondary sliders__submit" type="submit">
          {text.submit}
        </button>
        <a href={start} data-reset-all data-turbo-action="replace">
          {text.resetAll}
        </a>
      </p>
      {lbf.length > 0 && (
        <fieldset class="sliders__group">
          <legend>{text.lbf}</legend>
          {hasTogether(plan) && (
            <Turned
              {...props}
              knob={togetherKnob()}
              label={text.together}
              note={text.togetherNote}
            />
          )}
          {lbf.map((source) => (
            <Source {...props} source={source} />
          ))}
        </fieldset>
      )}
      {others.length > 0 && (
        <fieldset class="sliders__group">
          <legend>{text.sources}</legend>
          {others.map((source) => (
            <Source {...props} source={source} />
          ))}
        </fieldset>
      )}
      <fieldset class="sliders__group">
        <legend>{text.prices}</legend>
        <Turned {...props} knob={priceKnob()} label={text.price} note={text.priceNote} />
        <SelectField
          name={FIELD.priceFrom}
          label={text.priceFrom}
          value={String(matter.settings.priceFrom)}
          options={yearOptions(plan)}
          width="s"
          language={language}
        />
      </fieldset>
      <Levels {...props} />
    </Section>
  );
}

function Source(props: PageProps & { source: FundingSource }) {
  const { matter, source, view } = props;
  const { language } = view;
  const text = sliderMessages(language);
  const words = planWords(language).fundingStatus;
  const { desk, settings } = matter;
  const { id, name } = source;
  const counts = countsAtStart(desk, source);
  const status = inside(words[desk.base?.funding[id]?.status ?? source.status]);
  const money = formatMoney(language, sumMoney(source.amounts.map(({ amount }) => amount)));
  return (
    <div class="sliders__source">
      <Turned
        {...props}
        knob={shareKnob(desk, id)}
        label={name}
        note={`${text.sum(money, status)}${counts ? '' : `. ${text.notCounted}`}`}
      />
      <SelectField
        name={FIELD.outcome(id)}
        id={sliderId(FIELD.outcome(id))}
        label={text.outcomeOf(name)}
        labelHidden
        compact
        empty={text.asStart(status)}
        options={[
          ...(counts ? [] : [{ value: 'kommer', label: text.comes }]),
          { value: 'udebliver', label: text.fails },
        ]}
        value={settings.outcomes.get(id) ?? ''}
        language={language}
      />
    </div>
  );
}

function Levels(props: PageProps) {
  const { matter, view } = props;
  const { language } = view;
  const text = sliderMessages(language);
  const { desk, settings, typed, bad } = matter;
  const { activities } = desk.plan;
  if (activities.length === 0) return null;
  const search = typed.get(FIELD.search) ?? '';
  const wanted = search.trim().toLocaleLowerCase(language);
  const isBad = new Set(bad.map(({ knob }) => knob.name));
  const isTurned = ({ id }: { id: string }) =>
    settings.knobs.has(FIELD.level(id)) || isBad.has(FIELD.level(id));
  const found = activities
    .filter(({ name }) => name.toLocaleLowerCase(language).includes(wanted))
    .toSorted((a, b) => compareNames(language, a.name, b.name));
  const shown = new Set([...activities.filter(isTurned), ...found.slice(0, MOST_LEVELS)]);
  const isCapped = shown.size < activities.length;
  return (
    <details
      class="sliders__group"
      id="niveauer"
      open={wanted !== '' || activities.some(isTurned)}
      data-capped={activities.length > MOST_LEVELS ? true : undefined}
    >
      <summary>{text.levels(activities.length)}</summary>
      <p class="form-hint">{text.levelsLead}</p>
      {activities.length > 8 && (
        <div class="sliders__search">
          <TextField
            name={FIELD.search}
            label={text.search}
            value={search}
            type="search"
            autocomplete="off"
            width="m"
            language={language}
          />
          <button class="button button-tertiary" type="submit" data-search>
            {text.searchSubmit}
          </button>
        </div>
      )}
      {isCapped && <p class="form-hint">{text.capped(shown.size, activities.length)}</p>}
      <p class="form-hint" data-no-hit hidden={shown.size > 0}>
        {text.noHit}
      </p>
      {[...shown].map(({ id, name }) => (
        <Turned {...props} knob={levelKnob(desk, id)} label={name} />
      ))}
    </details>
  );
}

/** A slider with its value, error and way back. */
function Turned(props: PageProps & { knob: Knob; label: string; note?: string }) {
  const { matter, knob, label, note, view } = props;
  const { settings, bad, query } = matter;
  const wrong = bad.find((one) => one.knob.name === knob.name)?.typed;
  const rest = new URLSearchParams(query);
  rest.delete(knob.name);
  return (
    <Slider
      knob={knob}
      label={label}
      note={note}
      value={settings.knobs.get(knob.name) ?? knob.start}
      typed={wrong}
      error={wrong === undefined ? undefined : badNumberText({ matter, view }, knob, wrong)}
      resetHref={view.href(slidersPath(matter.reading.partnership.id, rest))}
      language={view.language}
    />
  );
}

function Save({ matter, errors, view }: PageProps) {
  const { language } = view;
  const text = sliderMessages(language);
  const partnershipId = matter.reading.partnership.id;
  return (
    <Section title={text.save} lead={text.saveLead} id="gem">
      <div class="form">
        <TextField
          name={FIELD.name}
          label={text.name}
          value={matter.typed.get(FIELD.name) ?? ''}
          error={errorOf(errors, FIELD.name)}
          maxlength={DRAFT_LIMITS.name}
          required
          language={language}
        />
        <TextArea
          name={FIELD.summary}
          label={text.summary}
          value={matter.typed.get(FIELD.summary) ?? ''}
          error={errorOf(errors, FIELD.summary)}
          rows={3}
          maxlength={DRAFT_LIMITS.summary}
          optional
          language={language}
        />
        <button
          class="button button-primary"
          type="submit"
          formmethod="post"
          formaction={view.href(slidersPath(partnershipId))}
          data-save
        >
          {text.save}
        </button>
      </div>
    </Section>
  );
}
