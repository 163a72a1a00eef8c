import { settingsPath } from '../../access/web/paths.ts';
import { planFilePath } from '../../exchange/web/paths.ts';
import type { PlanReading } from '../../plan/index.ts';
import type { View } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import { PageHeader, Section } from '../../ui/index.ts';
import { overviewMessages } from './messages.ts';

/** Whether a plan has neither activities nor money: then figures would only say nought. */
export function isNewPlan({ plan }: PlanReading): boolean {
  return plan.activities.length === 0 && plan.funding.length === 0;
}

/** The head of the overview of a plan that has just been started: what to do next. */
export function NewPlan({ reading, view }: { reading: PlanReading; view: View }) {
  const { language } = view;
  const { plan, partnership } = reading;
  const text = overviewMessages(language).newPlan;
  const count = (number: number) => formatNumber(language, number);
  const steps = [
    {
      shown: view.may('access.invite'),
      title: text.invite,
      text: text.inviteText,
      path: `${settingsPath(partnership.id)}#inviter`,
    },
    {
      shown: view.may('exchange.import-plan'),
      title: text.planFile,
      text: text.planFileText,
      path: planFilePath(partnership.id),
    },
    {
      shown: true,
      title: text.areas,
      text: text.areasText(count(plan.areas.length), count(plan.organisations.length)),
      path: `/samarbejder/${partnership.id}/omraader`,
    },
  ];
  return (
    <>
      <PageHeader
        eyebrow={plan.title}
        title={text.title}
        lead={text.lead(plan.firstYear, plan.lastYear)}
        language={language}
      />
      <Section title={text.steps} id="naeste">
        <dl class="doors">
          {steps
            .filter(({ shown }) => shown)
            .map((step) => (
              <div>
                <dt>
                  <a href={view.href(step.path)}>{step.title}</a>
                </dt>
                <dd>{step.text}</dd>
              </div>
            ))}
        </dl>
      </Section>
    </>
  );
}
