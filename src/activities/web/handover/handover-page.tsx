import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { themePath } from '../../../knowledge/web/paths.ts';
import { planWords } from '../../../plan/index.ts';
import { partsOf, toKroner } from '../../../shared/index.ts';
import { Alert, PageHeader, Section, StatusWord } from '../../../ui/index.ts';
import { ANCHORING_PARTS } from '../../domain/anchoring.ts';
import { handoverFields } from '../../domain/handover/fields.ts';
import { costIn } from '../../domain/option-figures.ts';
import { boardPath } from '../approaches/paths.ts';
import { approachMessages } from '../approaches/messages.ts';
import { activityMessages } from '../activity-messages.ts';
import { activityPath } from '../paths.ts';
import { listed } from '../words.tsx';
import { Acceptance, AskReceiver } from './acceptance.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { Checks } from './checks.tsx';
import { formAction, type HandoverMatter, receiverName } from './matter.ts';
import { handoverMessages } from './messages.ts';
import { HandoverRing } from './ring.tsx';
import { Terms } from './terms.tsx';

/** The point of the page in one sentence. */
export function handoverTitle(
  language: Language,
  matter: Pick<HandoverMatter, 'reading' | 'activity' | 'option' | 'standing'>,
): string {
  const text = handoverMessages(language).title;
  const { activity, standing } = matter;
  if (standing.isAnchored) return text.anchored(activity.name, receiverName(matter) ?? '');
  const names = activityMessages(language).part;
  const missing = ANCHORING_PARTS.filter((part) => !standing.parts[part]);
  if (standing.changed.length > 0 && missing.every((part) => part === 'accepted')) {
    return text.changed(activity.name);
  }
  return text.missing(
    activity.name,
    listed(
      language,
      missing.map((part) => names[part].toLowerCase()),
    ),
  );
}

/** A handover: how far it is, what is missing, the agreement, the receiver's yes, and what was found
 * afterwards. */
export function HandoverPage({ matter }: { matter: HandoverMatter }) {
  const { reading, activity, option, refused, view } = matter;
  const { language, href } = view;
  const text = handoverMessages(language);
  const mayEdit = view.may('activities.edit-handover');
  const partnershipId = reading.partnership.id;
  const stored = handoverFields(option);
  const { agreement } = refused;
  return (
    <>
      <PageHeader
        title={handoverTitle(language, matter)}
        eyebrow={text.eyebrow}
        lead={text.lead}
        crumbs={[
          { label: approachMessages(language).room, href: href(boardPath(partnershipId)) },
          { label: activity.name, href: href(activityPath(partnershipId, activity.id)) },
        ]}
        why={{ label: approachMessages(language).why, href: href(themePath('tre-tilgange')) }}
        readOnly={!mayEdit && !matter.isReceiver && planWords(language).readOnly}
        language={language}
      />
      <Alerts matter={matter} />
      <Checklist matter={matter} />
      {mayEdit ? (
        <AgreementForm
          action={formAction(matter)}
          plan={reading.plan}
          base={agreement?.base ?? stored}
          typed={agreement?.typed ?? stored}
          errors={agreement?.errors ?? []}
          errorsTitle={agreement?.title}
          view={view}
        />
      ) : (
        <Section title={text.edit} id="aftalen">
          <Terms fields={stored} plan={reading.plan} language={language} />
        </Section>
      )}
      <Acceptance matter={matter} />
      {view.may('activities.ask-receiver') && <AskReceiver matter={matter} />}
      {matter.standing.checks.length > 0 && <Checks matter={matter} />}
    </>
  );
}

function Alerts({ matter }: { matter: HandoverMatter }) {
  const { activity, option, standing, view } = matter;
  const { language } = view;
  const text = handoverMessages(language);
  const { date } = option.handover ?? {};
  return (
    <>
      {activity.chosen !== option.id && <Alert kind="info">{text.notInForce(option.name)}</Alert>}
      {standing.isOverdue && date && (
        <Alert kind="caution" title={text.overdueTitle}>
          {text.overdue(formatDate(language, date))}
        </Alert>
      )}
      {standing.changed.length > 0 && (
        <Alert kind="caution" title={text.changedTitle}>
          {text.changedText(
            listed(
              language,
              standing.changed.map((field) => text.field[field].toLowerCase()),
            ),
          )}
        </Alert>
      )}
      {costsMore(matter) && <Alert kind="caution">{text.costAbove}</Alert>}
    </>
  );
}

function costsMore({ option, reading }: HandoverMatter): boolean {
  const { date } = option.handover ?? {};
  const stated = handoverFields(option).yearlyCost;
  if (!date || stated === '') return false;
  const { firstYear, lastYear } = reading.plan;
  const year = Math.min(lastYear, Math.max(firstYear, partsOf(date).year));
  const cost = costIn(option, year);
  return cost !== undefined && Number(stated) > toKroner(cost);
}

function Checklist({ matter }: { matter: HandoverMatter }) {
  const { standing, view } = matter;
  const { language } = view;
  const text = handoverMessages(language);
  return (
    <Section title={text.checklist} id="tjekliste" lead={text.checklistLead}>
      <div class="ring-with-words">
        <HandoverRing parts={standing.parts} size={96} language={language} />
        <ul class="checklist">
          {standing.checklist.map(({ item, isDone }) => (
            <li>
              <StatusWord tone={isDone ? 'good' : 'caution'}>
                {`${text.field[item]}: ${isDone ? text.inPlace : text.missing}`}
              </StatusWord>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
