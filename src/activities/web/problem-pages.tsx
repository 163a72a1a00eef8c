import type { Activity } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import { Alert, Button, ButtonLink, Form, PageHeader } from '../../ui/index.ts';
import { OPTION_FIELD } from './choose-option-form.tsx';
import { messages } from './messages.ts';
import { activitiesPath, activityPath } from './paths.ts';
import { shortened, stateName } from './words.tsx';

/** The page for an activity that the plan does not have. */
export function UnknownActivityPage({
  partnershipId,
  view,
}: {
  partnershipId: string;
  view: View;
}) {
  const text = messages(view.language).problem;
  return (
    <>
      <PageHeader
        title={text.unknownActivity}
        lead={text.unknownActivityText}
        eyebrow={messages(view.language).room}
        actions={
          <ButtonLink href={view.href(activitiesPath(partnershipId))}>
            {text.toActivities}
          </ButtonLink>
        }
        language={view.language}
      />
    </>
  );
}

/** The page for a choice that the activity does not offer: says which ones it does. */
export function UnknownOptionPage({
  partnershipId,
  activity,
  asked,
  action,
  view,
}: {
  partnershipId: string;
  activity: Activity;
  /** What was asked for; absent when nothing was. */
  asked: string | undefined;
  /** Where a choice is posted to. */
  action: string;
  view: View;
}) {
  const { language } = view;
  const text = messages(language).problem;
  return (
    <>
      <PageHeader
        title={unknownOptionTitle(view, asked)}
        eyebrow={messages(language).room}
        language={language}
      />
      <Alert kind="problem" title={unknownOptionTitle(view, asked)}>
        {asked === undefined
          ? text.noOptionText(activity.name)
          : text.unknownOptionText(shortened(asked), activity.name)}
      </Alert>
      <Form action={action}>
        <ul>
          {activity.options.map((option) => (
            <li>
              <Button kind="quiet" name={OPTION_FIELD} value={option.id}>
                {`${stateName(language, option.approach)}: ${option.name}`}
              </Button>
            </li>
          ))}
        </ul>
      </Form>
      <p>
        <a href={view.href(activityPath(partnershipId, activity.id))}>
          {text.toActivity(activity.name)}
        </a>
      </p>
    </>
  );
}

/** What is wrong with a choice, in a few words. */
export function unknownOptionTitle({ language }: View, asked: string | undefined): string {
  const text = messages(language).problem;
  return asked === undefined ? text.noOption : text.unknownOption;
}
