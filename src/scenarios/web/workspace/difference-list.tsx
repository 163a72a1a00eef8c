import type { Scenario } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatMoney } from '../../../platform/i18n/index.ts';
import { planWords, type PlanReading } from '../../../plan/index.ts';
import { fromKroner } from '../../../shared/index.ts';
import {
  Alert,
  Button,
  Disclosure,
  Form,
  FormActions,
  type FormError,
  SHOWN_FIELD,
  shownText,
  type Typed,
} from '../../../ui/index.ts';
import type { ClashReason, ScenarioClash } from '../../domain/clash.ts';
import { dataOf, isArchived } from '../../domain/scenario-data.ts';
import { partsOf } from '../../domain/settings.ts';
import { messages } from '../messages.ts';
import { pageMessages } from '../page-messages.ts';
import { differencePath, ownOptionPath } from '../paths.ts';
import { inside } from '../words.ts';
import { type Item, itemsOf, subjectKey } from './items.ts';
import { workspaceMessages } from './messages.ts';
import { SETTING, subjectFields, typedOf } from './setting-form.ts';
import { SettingFields } from './setting-fields.tsx';

/** A small form that was sent and not stored. */
export interface SentSetting {
  /** The form that it came from: a subject's key, or that of a form for something new. */
  readonly form: string;
  readonly values: Typed;
  readonly errors: readonly FormError[];
}

/** What the list of differences is made from. */
export interface DifferenceListProps {
  reading: PlanReading;
  stored: Scenario;
  sent?: SentSetting | undefined;
  view: View;
}

/** Whether the reader may change this scenario where it stands. */
export function mayChange({ stored, view }: Pick<DifferenceListProps, 'stored' | 'view'>): boolean {
  return view.may('scenarios.update-scenario') && !isArchived(stored);
}

/** A scenario's differences as a list, each to be changed or taken away where it stands. */
export function DifferenceList(props: DifferenceListProps) {
  const { reading, stored, view } = props;
  const text = pageMessages(view.language).page;
  const items = itemsOf(reading.plan, view.language, stored);
  const parts = [
    [text.money, items.money],
    [text.activities, items.activities],
    [text.prices, items.prices],
  ] as const;
  const clashing = parts.flatMap(([, list]) => list).filter(({ clashes }) => clashes.length > 0);
  return (
    <>
      {clashing.length > 0 && <ClashSummary count={clashing.length} view={view} />}
      {parts.every(([, list]) => list.length === 0) && <p>{text.nothing}</p>}
      {parts.map(([title, list]) => (
        <ItemList {...props} title={title} items={list} />
      ))}
      {items.gone.length > 0 && (
        <Alert kind="caution" title={text.gone}>
          <p>{text.goneLead}</p>
          <ul>
            {items.gone.map(({ told }) => (
              <li>{told.text}</li>
            ))}
          </ul>
          {mayChange(props) && <DropGone {...props} />}
        </Alert>
      )}
    </>
  );
}

function ClashSummary({ count, view }: { count: number; view: View }) {
  const text = workspaceMessages(view.language).clash;
  return (
    <Alert kind="caution" title={text.summary(count)}>
      <p>{text.summaryLead}</p>
    </Alert>
  );
}

function DropGone({ reading, stored, view }: DifferenceListProps) {
  return (
    <Form
      action={view.href(differencePath(reading.partnership.id, stored.id))}
      hidden={{ [SETTING.about]: 'borte' }}
    >
      <FormActions>
        <Button kind="secondary" small name={SETTING.act} value="fjern">
          {workspaceMessages(view.language).clash.dropGone}
        </Button>
      </FormActions>
    </Form>
  );
}

function ItemList({
  title,
  items,
  ...props
}: DifferenceListProps & { title: string; items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="edit-list">
        {items.map((item) => (
          <li class="edit-list__item">
            <ItemWords {...props} item={item} />
            {item.clashes.length > 0 && <ItemClash {...props} item={item} />}
            {mayChange(props) && <ItemForm {...props} item={item} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function ItemWords({ item, stored, view }: DifferenceListProps & { item: Item }) {
  const { subject, told, name } = item;
  const own = dataOf(stored).own ?? {};
  const isOwn =
    subject.about === 'activity' &&
    own[subject.id] !== undefined &&
    own[subject.id] === stored.choose[subject.id];
  return (
    <div class="edit-list__words">
      {told.length === 0 && <span>{name}</span>}
      {told.map(({ text, note }) => (
        <div>
          {text}
          {note && <span class="data__note">{note}</span>}
        </div>
      ))}
      {isOwn && <span class="data__note">{workspaceMessages(view.language).isOwn}</span>}
    </div>
  );
}

function ItemForm({ item, reading, stored, sent, view }: DifferenceListProps & { item: Item }) {
  const { language } = view;
  const text = workspaceMessages(language);
  const { subject, name } = item;
  const key = subjectKey(subject);
  const shown = typedOf(language, stored, subject);
  const own = sent?.form === key ? sent : undefined;
  const partnershipId = reading.partnership.id;
  return (
    <Disclosure
      summary={
        <>
          {text.change}
          <span class="sr-only">{text.changeOf(name)}</span>
        </>
      }
      open={own !== undefined}
    >
      <Form
        action={view.href(differencePath(partnershipId, stored.id))}
        hidden={{ ...subjectFields(subject), [SHOWN_FIELD]: shownText(shown) }}
        label={`${text.change}${text.changeOf(name)}`}
      >
        <div class="form--inline">
          <SettingFields
            plan={reading.plan}
            subject={subject}
            values={own?.values ?? shown}
            errors={own?.errors ?? []}
            view={view}
          />
        </div>
        <FormActions>
          <Button small name={SETTING.act} value="gem">
            {text.save}
          </Button>
          <Button small kind="secondary" name={SETTING.act} value="fjern">
            {text.drop}
          </Button>
          {subject.about === 'activity' && view.may('scenarios.write-own-option') && (
            <a href={view.href(ownOptionPath(partnershipId, stored.id, subject.id))}>
              {text.ownOption}
            </a>
          )}
        </FormActions>
      </Form>
    </Disclosure>
  );
}

function ItemClash({ item, ...props }: DifferenceListProps & { item: Item }) {
  const { reading, stored, view } = props;
  const text = workspaceMessages(view.language).clash;
  const { name, subject } = item;
  return (
    <Alert kind="caution" title={text.title}>
      {item.clashes.flatMap((clash) =>
        clash.reasons.map((reason) => <p>{clashText(reading, view, clash, reason)}</p>),
      )}
      {mayChange(props) && (
        <Form
          action={view.href(differencePath(reading.partnership.id, stored.id))}
          hidden={subjectFields(subject)}
        >
          <FormActions>
            {item.told.length > 0 && (
              <Button small name={SETTING.act} value="behold" label={text.keepOf(name)}>
                {text.keep}
              </Button>
            )}
            <Button
              small
              kind="secondary"
              name={SETTING.act}
              value="foelg"
              label={text.followOf(name)}
            >
              {text.follow}
            </Button>
          </FormActions>
        </Form>
      )}
    </Alert>
  );
}

function clashText(
  { plan }: PlanReading,
  { language }: View,
  { key }: ScenarioClash,
  reason: ClashReason,
): string {
  const text = workspaceMessages(language).clash;
  const money = (kroner: number) => formatMoney(language, fromKroner(kroner));
  const status = planWords(language).fundingStatus;
  const activity = plan.activities.find(({ id }) => id === partsOf(key).id);
  const option = (id: string | null) =>
    id === null
      ? inside(planWords(language).undecided)
      : messages(language).quoted(activity?.options.find((one) => one.id === id)?.name ?? id);
  switch (reason.about) {
    case 'same-now':
      return text.sameNow;
    case 'chosen':
      return text.chosen(option(reason.was), option(reason.is));
    case 'cost':
      return text.cost(money(reason.was), money(reason.is));
    case 'status':
      return text.status(inside(status[reason.was]), inside(status[reason.is]));
    case 'amount':
      return text.amount(money(reason.was), money(reason.is));
  }
}
