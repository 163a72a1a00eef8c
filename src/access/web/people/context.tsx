import type { RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import {
  type LimitName,
  type Limits,
  noStore,
  redirectWithNotice,
} from '../../../platform/http/index.ts';
import { id } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { listNamedMembers, listUnanswered, type NamedMember, termsOf } from '../../index.ts';
import { settingsPath } from '../paths.ts';
import { ReasonPage } from './confirm-pages.tsx';
import {
  factsAsTyped,
  type SentField,
  termsAsTyped,
  type TypedFacts,
  type TypedTerms,
} from './forms.ts';
import { peopleMessages } from './messages.ts';
import { SettingsPage } from './settings-page.tsx';

/** What the app gives to the pages of a partnership's people. */
export interface PeopleServices extends RoomServices {
  readonly limits: Pick<Limits<LimitName>, 'takeAll'>;
}

/** What was typed in a form that could not be taken, and why. */
export interface Refused {
  readonly errors: readonly FormError[];
  readonly facts?: TypedFacts;
  readonly invite?: TypedTerms & { readonly mail: string };
  readonly member?: TypedTerms;
}

const EMPTY_INVITE = { mail: '', role: 'contributor', organisation: '', end: '' };

/** The settings page; with what was typed and what is wrong with it when a form was refused. */
export async function settingsPage(
  c: WorkspaceContext,
  { now, today }: PeopleServices,
  refused: Refused = { errors: [] },
  openMember: string | undefined = c.req.query('medlem'),
) {
  noStore(c);
  const { reading, actor, view, db } = c.var;
  const { partnership } = reading;
  const members = await listNamedMembers(db, partnership.id);
  const member = view.may('access.change-member')
    ? members.find(({ personId }) => personId === openMember)
    : undefined;
  const typed = refused.member ?? (member && termsAsTyped(termsOf(member)));
  const { errors } = refused;
  return c.render(
    <SettingsPage
      reading={reading}
      members={members}
      invitations={view.may('access.invite') ? await listUnanswered(db, partnership.id) : []}
      actor={actor}
      now={now()}
      today={today()}
      facts={refused.facts ?? factsAsTyped(partnership)}
      invite={refused.invite ?? EMPTY_INVITE}
      errors={errors}
      view={view}
      {...(member && typed && { open: { member, typed } })}
    />,
    { ...headOf(c), ...(errors.length > 0 && { status: 422 as const }) },
  );
}

/** What the pages of this room tell the frame. */
export function headOf(c: WorkspaceContext, title?: string) {
  const { reading, view } = c.var;
  const { id: partnershipId, name } = reading.partnership;
  return {
    title: title ?? peopleMessages(view.language).title,
    current: 'settings',
    workspace: { id: partnershipId, name },
  };
}

/** The page for what could not be done by the time it was asked for. */
export function reasonPage(c: WorkspaceContext, reason: string) {
  const { reading, view } = c.var;
  return c.render(<ReasonPage reason={reason} reading={reading} view={view} />, {
    ...headOf(c, peopleMessages(view.language).cannot),
    status: 409 as const,
  });
}

/** Back to the settings with word of what was done. */
export function done(c: WorkspaceContext, text: string, place = ''): Response {
  const path = settingsPath(c.var.reading.partnership.id) + place;
  return redirectWithNotice(c, path, { kind: 'done', text });
}

/** Who asks for what, as the use cases want it. */
export function requestOf(c: WorkspaceContext, { now, today }: PeopleServices) {
  const { reading, actor } = c.var;
  return { partnershipId: reading.partnership.id, by: actor, at: now(), today: today() };
}

/** The fields of the form that was sent. */
export async function sentFields(c: WorkspaceContext): Promise<SentField> {
  const body = await c.req.parseBody();
  return (name) => {
    const value = body[name];
    return typeof value === 'string' ? value : '';
  };
}

/** The member that the address names; undefined when the partnership has no such member. */
export async function askedMember(c: WorkspaceContext): Promise<NamedMember | undefined> {
  const members = await listNamedMembers(c.var.db, c.var.reading.partnership.id);
  return members.find(({ personId }) => personId === c.req.param('personId'));
}

/** The one who asks; only persons come here. */
export function ownId({ var: { actor } }: WorkspaceContext) {
  return actor.personId ?? id<'person'>('');
}
