import type { Activity } from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { ButtonLink, PageHeader } from '../../../ui/index.ts';
import { movePath } from '../approaches/paths.ts';
import { activityPath } from '../paths.ts';
import { handoverMessages } from './messages.ts';

/** The page of an activity that no option would hand over: says how one is made. */
export function NoHandoverPage({
  partnershipId,
  activity,
  view,
}: {
  partnershipId: string;
  activity: Activity;
  view: View;
}) {
  const text = handoverMessages(view.language);
  const to = activityPath(partnershipId, activity.id);
  return (
    <PageHeader
      title={text.unknownTitle}
      eyebrow={text.eyebrow}
      lead={text.unknownText}
      crumbs={[{ label: activity.name, href: view.href(to) }]}
      actions={
        view.may('activities.move-approach') ? (
          <ButtonLink href={view.href(movePath(partnershipId, activity.id, 'anchor'))}>
            {text.toMove}
          </ButtonLink>
        ) : (
          <ButtonLink href={view.href(to)}>{text.toActivity(activity.name)}</ButtonLink>
        )
      }
      language={view.language}
    />
  );
}
