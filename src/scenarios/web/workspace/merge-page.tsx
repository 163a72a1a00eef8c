import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import type { PlanReading } from '../../../plan/index.ts';
import {
  Alert,
  Button,
  ButtonLink,
  CheckboxGroup,
  EmptyState,
  errorOf,
  ErrorSummary,
  Form,
  FormActions,
  type FormError,
  PageHeader,
  RadioGroup,
  SelectField,
} from '../../../ui/index.ts';
import { differencesOf } from '../../domain/differences.ts';
import type { MergeItem } from '../../domain/merge.ts';
import { keysOf, type SettingKey, withSettings } from '../../domain/settings.ts';
import { messages } from '../messages.ts';
import { mergePath, scenarioKey, scenarioPath, scenariosPath } from '../paths.ts';
import { tellDifference } from '../sentences.ts';
import { workspaceMessages } from './messages.ts';

/** The names of the form's fields. */
export const MERGE = {
  into: 'ind-i',
  keys: 'forskel',
  whose: (key: SettingKey) => `hvis.${key}`,
} as const;

/** Whose of two stands, as the form says it. */
export const WHOSE = { from: 'herfra', into: 'derfra' } as const;

/** What the form of a merge shows. */
export interface MergePageProps {
  reading: PlanReading;
  from: Scenario;
  /** The scenarios that may get the differences. */
  others: readonly Scenario[];
  into: Scenario | undefined;
  /** Values of the ticked boxes. */
  ticked: readonly string[];
  /** Where both speak of the same and nobody has said whose stands, or was asked to. */
  disputed: readonly MergeItem[];
  whose: ReadonlyMap<SettingKey, string>;
  errors: readonly FormError[];
  view: View;
}

/** The places of one box. */
export function keysOfBox(value: string): string[] {
  return value.split(' ').filter((key) => key !== '');
}

/** Chooses differences of a scenario and brings them into another one. */
export function MergePage(props: MergePageProps) {
  const { reading, from, others, view } = props;
  const { language } = view;
  const text = workspaceMessages(language).merge;
  const { id } = reading.partnership;
  const own = view.href(scenarioPath(id, from.id));
  const hasDifferences = boxesOf(props).length > 0;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: messages(language).room, href: view.href(scenariosPath(id)) },
          { label: from.name, href: own },
        ]}
        title={text.title(from.name)}
        lead={text.lead(from.name)}
        language={language}
      />
      <ErrorSummary errors={props.errors} language={language} />
      {others.length === 0 || !hasDifferences ? (
        <EmptyState
          title={hasDifferences ? text.noOther : text.noDifferences}
          action={<ButtonLink href={own}>{from.name}</ButtonLink>}
        >
          {hasDifferences ? text.noOtherText : ''}
        </EmptyState>
      ) : (
        <MergeForm {...props} cancelHref={own} />
      )}
    </>
  );
}

/** A box for each difference that both plan and scenario still know. */
function boxesOf({ reading, from, view }: MergePageProps) {
  return differencesOf(reading.plan, from)
    .filter(({ about }) => about !== 'gone')
    .map((difference) => ({
      value: keysOf(difference).join(' '),
      label: tellDifference(reading.plan, view.language, difference).text,
    }));
}

function MergeForm(props: MergePageProps & { cancelHref: string }) {
  const { reading, from, others, into, ticked, errors, view } = props;
  const { language } = view;
  const text = workspaceMessages(language).merge;
  return (
    <Form action={view.href(mergePath(reading.partnership.id, from.id))}>
      <SelectField
        name={MERGE.into}
        label={text.into}
        empty={text.chooseInto}
        options={others.map(({ id, name }) => ({ value: scenarioKey(id), label: name }))}
        value={into && scenarioKey(into.id)}
        error={errorOf(errors, MERGE.into)}
        language={language}
      />
      <CheckboxGroup
        name={MERGE.keys}
        label={text.what}
        options={boxesOf(props)}
        values={ticked}
        error={errorOf(errors, MERGE.keys)}
        language={language}
      />
      {into && <Disputed {...props} into={into} />}
      <FormActions>
        <Button>{text.submit}</Button>
        <ButtonLink kind="quiet" href={props.cancelHref}>
          {text.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function Disputed(props: MergePageProps & { into: Scenario }) {
  const { from, into, disputed, whose, errors, view } = props;
  if (disputed.length === 0) return null;
  const text = workspaceMessages(view.language).merge;
  return (
    <Alert kind="caution" title={text.disputed}>
      <p>{text.disputedLead}</p>
      {disputed.map(({ key, from: mine, into: theirs }) => (
        <RadioGroup
          name={MERGE.whose(key)}
          label={saidAt(props, key, mine)}
          options={[
            { value: WHOSE.from, label: text.fromSays(from.name, saidAt(props, key, mine)) },
            { value: WHOSE.into, label: text.fromSays(into.name, saidAt(props, key, theirs)) },
          ]}
          value={whose.get(key)}
          error={errorOf(errors, MERGE.whose(key))}
          language={view.language}
        />
      ))}
    </Alert>
  );
}

/** What a scenario that says this alone does otherwise, in words. */
export function saidAt(
  { reading, view }: Pick<MergePageProps, 'reading' | 'view'>,
  key: SettingKey,
  setting: MergeItem['into'],
): string {
  const alone = { id: '', name: '', choose: {}, level: {}, costIndex: {}, funding: {} };
  const [difference] = differencesOf(reading.plan, withSettings(alone, new Map([[key, setting]])));
  return difference
    ? tellDifference(reading.plan, view.language, difference).text
    : workspaceMessages(view.language).asPlanned;
}
