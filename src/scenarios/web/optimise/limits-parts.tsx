import {
  type Activity,
  FUNDING_STATUSES,
  type FundingStatus,
  optionInForce,
  PLACEMENTS,
  STAFF_ROLES,
} from '../../../engine/index.ts';
import { compareNames, formatRoundMoney } from '../../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import { sumMoney, timesShare, WHOLE } from '../../../shared/index.ts';
import {
  Button,
  CheckboxGroup,
  type Column,
  DataTable,
  errorOf,
  NumberField,
  SelectField,
} from '../../../ui/index.ts';
import { PLAN_KEY, scenarioKey } from '../paths.ts';
import { planPeriod } from '../words.ts';
import {
  ACT,
  controlId,
  COVERAGE_FIELDS,
  FIELD,
  MOST_ROWS,
  POST_FIELDS,
  type Posted,
  rowCount,
  ruleWord,
  valueOf,
  yearsOf,
} from './limit-fields.ts';
import type { LimitsFormProps } from './limits-form.tsx';
import { limitsMessages } from './limits-messages.ts';

/** Whose assumptions hold, and which money counts. */
export function AssumptionFields(props: LimitsFormProps) {
  const { plan, scenarios, posted, errors, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  const words = planWords(language).fundingStatus;
  return (
    <div class="form">
      <SelectField
        name={FIELD.base}
        id={controlId(FIELD.base)}
        label={text.baseLabel}
        hint={text.baseHint}
        width="l"
        options={[
          { value: PLAN_KEY, label: text.planBase },
          ...scenarios.map(({ id, name }) => ({
            value: scenarioKey(id),
            label: text.scenarioBase(name),
          })),
        ]}
        value={valueOf(posted, FIELD.base)}
        error={errorOf(errors, FIELD.base)}
        language={language}
      />
      <CheckboxGroup
        name={FIELD.count}
        id={controlId(FIELD.count)}
        label={text.count}
        hint={text.countHint(planPeriod(plan))}
        options={FUNDING_STATUSES.filter((status) => status !== 'rejected').map((status) => ({
          value: status,
          label: words[status],
          hint: moneyOf(props, status),
        }))}
        values={posted[FIELD.count] ?? []}
        error={errorOf(errors, FIELD.count)}
        language={language}
      />
    </div>
  );
}

/** How much money has a status under the assumptions. */
function moneyOf({ plan, assumptions, view }: LimitsFormProps, wanted: FundingStatus): string {
  const text = limitsMessages(view.language);
  const sources = plan.funding.flatMap(({ id, status, amounts }) => {
    const change = assumptions?.funding[id] ?? {};
    if ((change.status ?? status) !== wanted) return [];
    const whole = sumMoney(amounts.map(({ amount }) => amount));
    return [timesShare(whole, change.factor ?? WHOLE)];
  });
  if (sources.length === 0) return text.noSources;
  return text.sources(sources.length, formatRoundMoney(view.language, sumMoney(sources)));
}

/** How much may be missing each year, and a way to fill that in from a scenario. */
export function GapFields(props: LimitsFormProps) {
  const { scenarios, posted, errors, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  return (
    <>
      <p>{text.gapLead}</p>
      <YearFields {...props} field={FIELD.gap} label={text.gapYear} />
      <div class="form--inline limits__like">
        <SelectField
          name={FIELD.gapLike}
          id={controlId(FIELD.gapLike)}
          label={text.gapLike}
          empty={text.gapLikeEmpty}
          options={[
            { value: PLAN_KEY, label: text.planBase },
            ...scenarios.map(({ id, name }) => ({
              value: scenarioKey(id),
              label: text.scenarioBase(name),
            })),
          ]}
          value={valueOf(posted, FIELD.gapLike)}
          error={errorOf(errors, FIELD.gapLike)}
          language={language}
        />
        <Button kind="secondary" name={FIELD.act} value={ACT.fillGap}>
          {text.gapLikeUse}
        </Button>
      </div>
    </>
  );
}

/** The cap on each year's cost. */
export function CostFields(props: LimitsFormProps) {
  const text = limitsMessages(props.view.language);
  return (
    <>
      <p>{text.costLead}</p>
      <YearFields {...props} field={FIELD.cost} label={text.costYear} />
    </>
  );
}

function YearFields({
  plan,
  posted,
  errors,
  view,
  field,
  label,
}: LimitsFormProps & { field: (year: number) => string; label: (year: number) => string }) {
  return (
    <div class="form-columns">
      {yearsOf(plan).map((year) => {
        const name = field(year);
        return (
          <NumberField
            name={name}
            id={controlId(name)}
            label={label(year)}
            value={valueOf(posted, name)}
            error={errorOf(errors, name)}
            suffix="kr."
            width="s"
            whole
            language={view.language}
          />
        );
      })}
    </div>
  );
}

/** Rows of caps on posts; one row more than is filled in stands ready. */
export function PostRows(props: LimitsFormProps) {
  const { posted, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  const words = planWords(language);
  const options = (known: readonly string[], names: Readonly<Record<string, string>>) =>
    known.map((value) => ({ value, label: names[value] ?? value }));
  return (
    <>
      <p>{text.postsLead}</p>
      {rowsShown(posted, POST_FIELDS).map((row) => (
        <fieldset class="limits__row">
          <legend class="sr-only">{text.postsRow(row + 1)}</legend>
          <div class="form--inline">
            <RowChoice
              {...props}
              name={FIELD.role(row)}
              label={text.role}
              empty={text.anyRole}
              options={options(STAFF_ROLES, words.role)}
            />
            <RowChoice
              {...props}
              name={FIELD.placement(row)}
              label={text.placement}
              empty={text.anyPlacement}
              options={options(PLACEMENTS, words.placement)}
            />
            <RowNumber {...props} name={FIELD.fte(row)} label={text.fte} />
          </div>
        </fieldset>
      ))}
      <AddRow act={ACT.addPost} language={language} />
    </>
  );
}

/** Rows of least coverage; one row more than is filled in stands ready. */
export function CoverageRows(props: LimitsFormProps) {
  const { plan, posted, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  const effortAreas = [
    ...new Set(plan.areas.flatMap(({ needs }) => needs.map(({ effortArea }) => effortArea))),
  ];
  return (
    <>
      <p>{text.coverageLead}</p>
      {rowsShown(posted, COVERAGE_FIELDS).map((row) => (
        <fieldset class="limits__row">
          <legend class="sr-only">{text.coverageRow(row + 1)}</legend>
          <div class="form--inline">
            <RowChoice
              {...props}
              name={FIELD.area(row)}
              label={text.area}
              empty={text.chooseArea}
              options={plan.areas.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <RowChoice
              {...props}
              name={FIELD.effortArea(row)}
              label={text.effortArea}
              empty={text.anyEffortArea}
              options={effortAreas.map((value) => ({
                value,
                label: effortAreaName(plan, language, value),
              }))}
            />
            <RowNumber
              {...props}
              name={FIELD.share(row)}
              label={text.share}
              suffix={text.percent}
            />
          </div>
        </fieldset>
      ))}
      <AddRow act={ACT.addCoverage} language={language} />
    </>
  );
}

function rowsShown(posted: Posted, fields: readonly ((row: number) => string)[]): number[] {
  const sent = rowCount(posted, fields);
  const last = sent - 1;
  const isFilled = last >= 0 && fields.some((field) => valueOf(posted, field(last)).trim() !== '');
  const count = Math.min(MOST_ROWS, Math.max(1, isFilled ? sent + 1 : sent));
  return Array.from({ length: count }, (_, row) => row);
}

function AddRow({ act, language }: { act: string; language: 'da' | 'en' }) {
  return (
    <p class="limits__add">
      <Button kind="secondary" small name={FIELD.act} value={act}>
        {limitsMessages(language).addRow}
      </Button>
    </p>
  );
}

interface RowField extends LimitsFormProps {
  name: string;
  label: string;
}

function RowChoice({
  name,
  label,
  empty,
  options,
  posted,
  errors,
  view,
}: RowField & { empty: string; options: readonly { value: string; label: string }[] }) {
  return (
    <SelectField
      name={name}
      id={controlId(name)}
      label={label}
      empty={empty}
      options={options}
      value={valueOf(posted, name)}
      error={errorOf(errors, name)}
      width="s"
      language={view.language}
    />
  );
}

function RowNumber({ name, label, suffix, posted, errors, view }: RowField & { suffix?: string }) {
  return (
    <NumberField
      name={name}
      id={controlId(name)}
      label={label}
      value={valueOf(posted, name)}
      error={errorOf(errors, name)}
      {...(suffix !== undefined && { suffix })}
      language={view.language}
    />
  );
}

/** What each activity must or may not become. */
export function RuleTable(props: LimitsFormProps) {
  const { plan, view } = props;
  const { language } = view;
  const text = limitsMessages(language);
  const words = planWords(language);
  const columns: Column<Activity>[] = [
    { key: 'activity', header: text.activity, cell: ({ name }) => name },
    {
      key: 'now',
      header: text.now,
      cell: (activity) =>
        activity.chosen === undefined
          ? words.undecided
          : words.approach[optionInForce(activity).approach],
    },
    {
      key: 'rule',
      header: text.rule,
      cell: (activity) => <Rules {...props} activity={activity} />,
    },
  ];
  return (
    <>
      <p>{text.rulesLead}</p>
      <DataTable
        id="krav"
        caption={text.rulesTable}
        captionHidden
        columns={columns}
        rows={plan.activities.toSorted((a, b) => compareNames(language, a.name, b.name))}
        language={language}
      />
    </>
  );
}

/** A list for each rule that the activity has; one that is free when it has none. */
function Rules({ activity, posted, errors, view }: LimitsFormProps & { activity: Activity }) {
  const text = limitsMessages(view.language);
  const name = FIELD.rule(activity.id);
  const chosen = (posted[name] ?? []).filter((word) => word !== '');
  return (
    <>
      {(chosen.length === 0 ? [''] : chosen).map((value, nth) => (
        <SelectField
          name={name}
          id={controlId(name, nth)}
          label={nth === 0 ? text.ruleOf(activity.name) : text.alsoRuleOf(activity.name)}
          labelHidden
          compact
          empty={text.free}
          options={[
            { value: 'bevar', label: text.keep },
            { value: 'afvikl', label: text.close },
            ...(['fix', 'forbid'] as const).map((rule) => ({
              label: text[rule],
              options: activity.options.map((option) => ({
                value: ruleWord({ rule, option: option.id }),
                label:
                  rule === 'fix' ? text.fixOption(option.name) : text.forbidOption(option.name),
              })),
            })),
          ]}
          value={value}
          error={errors.find(({ id }) => id === controlId(name, nth))?.text}
          language={view.language}
        />
      ))}
    </>
  );
}
