import { formatDay } from '../../../platform/i18n/index.ts';
import { planDownloadPath } from '../../../exchange/web/paths.ts';
import { form, page, type WorkspaceContext, type WorkspaceRoute } from '../../../plan/index.ts';
import { noStore, redirectWithNotice } from '../../../platform/http/index.ts';
import type { FormError } from '../../../ui/index.ts';
import {
  archivePartnership,
  askForDeletion,
  cancelDeletion,
  changeMember,
  isCurrent,
  leavePartnership,
  leaveProblem,
  listNamedMembers,
  removalProblem,
  removeMember,
  renamePartnership,
  reopenPartnership,
  ROLES_AFTER_OWNER,
  transferOwnership,
} from '../../index.ts';
import { partnershipActionPath } from '../paths.ts';
import { DeletePage, LeavePage, RemoveMemberPage, TransferPage } from './confirm-pages.tsx';
import {
  askedMember,
  done,
  headOf,
  ownId,
  type PeopleServices,
  reasonPage,
  requestOf,
  sentFields,
  settingsPage,
} from './context.tsx';
import {
  MEMBER_FIELDS,
  readFacts,
  readTerms,
  sentFacts,
  sentTerms,
  termsErrors,
  type TypedTerms,
} from './forms.ts';
import { inviteRoutes } from './invite-routes.tsx';
import { peopleMessages } from './messages.ts';

/** The partnership itself and its people, below `/samarbejder/<id>`. */
export function peopleRoutes(services: PeopleServices): WorkspaceRoute[] {
  const at = '/indstillinger';
  const member = `${at}/medlemmer/:personId`;
  return [
    page(at, 'access.read-partnership', (c) => settingsPage(c, services)),
    form(`${at}/samarbejde`, 'access.rename-partnership', (c) => rename(c, services)),
    form(member, 'access.change-member', (c) => change(c, services)),
    page(`${member}/fjern`, 'access.remove-member', (c) => askRemove(c, services)),
    form(`${member}/fjern`, 'access.remove-member', (c) => remove(c, services)),
    ...inviteRoutes(services),
    page(`${at}/forlad`, 'access.leave', (c) => askLeave(c, services)),
    form(`${at}/forlad`, 'access.leave', (c) => leave(c, services)),
    page(`${at}/ejerskab`, 'access.transfer-ownership', (c) => transferPage(c, services)),
    form(`${at}/ejerskab`, 'access.transfer-ownership', (c) => transfer(c, services)),
    form(`${at}/arkiver`, 'access.archive', (c) => archive(c, services)),
    form(`${at}/genaabn`, 'access.reopen', (c) => reopen(c, services)),
    page(`${at}/slet`, 'access.delete-partnership', (c) => deletePage(c)),
    form(`${at}/slet`, 'access.delete-partnership', (c) => askDeletion(c, services)),
    form(`${at}/slet/fortryd`, 'access.cancel-deletion', (c) => keep(c, services)),
  ];
}

async function rename(c: WorkspaceContext, services: PeopleServices) {
  const { view, db } = c.var;
  const typed = sentFacts(await sentFields(c));
  const facts = readFacts(typed, view.language);
  if (!facts.ok) return settingsPage(c, services, { errors: facts.error, facts: typed });
  await renamePartnership(db, { ...requestOf(c, services), facts: facts.value });
  return done(c, peopleMessages(view.language).factsSaved);
}

async function change(c: WorkspaceContext, services: PeopleServices) {
  const { view, db } = c.var;
  const { language } = view;
  const text = peopleMessages(language);
  const member = await askedMember(c);
  if (!member) return c.notFound();
  const { personId } = member;
  const typed: TypedTerms = sentTerms(await sentFields(c), MEMBER_FIELDS);
  const refuse = (errors: readonly FormError[]) =>
    settingsPage(c, services, { errors, member: typed }, personId);
  const terms = readTerms(typed, MEMBER_FIELDS, language);
  if (!terms.ok) return refuse(terms.error);
  const request = { ...requestOf(c, services), personId, terms: terms.value };
  const changed = await changeMember(db, request);
  if (changed.ok) return done(c, text.memberChanged, '#personer');
  const { error } = changed;
  if (error.kind === 'terms') return refuse(termsErrors(error.problems, MEMBER_FIELDS, language));
  return refuse([{ name: MEMBER_FIELDS.role, text: text.problem[error.problem] }]);
}

async function askRemove(c: WorkspaceContext, { today }: PeopleServices) {
  noStore(c);
  const { reading, actor, view, db } = c.var;
  const member = await askedMember(c);
  if (!member) return c.notFound();
  if (member.personId === ownId(c)) return toLeave(c);
  const text = peopleMessages(view.language);
  const circle = { members: await listNamedMembers(db, reading.partnership.id), today: today() };
  const problem = removalProblem(circle, actor.role, member.personId);
  return c.render(
    <RemoveMemberPage
      member={member}
      problem={problem && text.problem[problem]}
      reading={reading}
      view={view}
    />,
    headOf(c, text.removeTitle(member.name)),
  );
}

async function remove(c: WorkspaceContext, services: PeopleServices) {
  const { view, db } = c.var;
  const member = await askedMember(c);
  if (!member) return c.notFound();
  const { personId, name } = member;
  if (personId === ownId(c)) return toLeave(c);
  const text = peopleMessages(view.language);
  const removed = await removeMember(db, { ...requestOf(c, services), personId });
  if (!removed.ok) return reasonPage(c, text.problem[removed.error]);
  return done(c, text.removed(name), '#personer');
}

/** To leave is another use case than to be removed. */
function toLeave(c: WorkspaceContext) {
  const { reading, view } = c.var;
  return c.redirect(view.href(partnershipActionPath(reading.partnership.id, 'forlad')), 303);
}

async function askLeave(c: WorkspaceContext, { today }: PeopleServices) {
  const { reading, view, db } = c.var;
  const text = peopleMessages(view.language);
  const circle = { members: await listNamedMembers(db, reading.partnership.id), today: today() };
  const problem = leaveProblem(circle, ownId(c));
  return c.render(
    <LeavePage problem={problem && text.problem[problem]} reading={reading} view={view} />,
    headOf(c, text.leaveTitle(reading.partnership.name)),
  );
}

async function leave(c: WorkspaceContext, services: PeopleServices) {
  const { reading, view, db } = c.var;
  const text = peopleMessages(view.language);
  const left = await leavePartnership(db, { ...requestOf(c, services), personId: ownId(c) });
  if (!left.ok) return reasonPage(c, text.problem[left.error]);
  const notice = { kind: 'done', text: text.left(reading.partnership.name) } as const;
  return redirectWithNotice(c, '/samarbejder', notice);
}

async function transferPage(
  c: WorkspaceContext,
  { today }: PeopleServices,
  typed = { to: '', roleAfter: 'editor' },
  errors: readonly FormError[] = [],
) {
  noStore(c);
  const { reading, view, db } = c.var;
  const members = await listNamedMembers(db, reading.partnership.id);
  const day = today();
  const candidates = members.filter(
    (member) => member.personId !== ownId(c) && isCurrent(member, day),
  );
  return c.render(
    <TransferPage
      candidates={candidates}
      typed={typed}
      errors={errors}
      reading={reading}
      view={view}
    />,
    {
      ...headOf(c, peopleMessages(view.language).transferTitle),
      ...(errors.length > 0 && { status: 422 as const }),
    },
  );
}

async function transfer(c: WorkspaceContext, services: PeopleServices) {
  const { reading, view, db } = c.var;
  const text = peopleMessages(view.language);
  const field = await sentFields(c);
  const typed = { to: field('ny-ejer'), roleAfter: field('rolle-bagefter') };
  const refuse = (words: string) =>
    transferPage(c, services, typed, [{ name: 'ny-ejer', text: words }]);
  const members = await listNamedMembers(db, reading.partnership.id);
  const receiver = members.find(({ personId }) => personId === typed.to);
  if (!receiver) return refuse(text.newOwnerMissing);
  const transferred = await transferOwnership(db, {
    ...requestOf(c, services),
    from: ownId(c),
    to: receiver.personId,
    roleAfter: ROLES_AFTER_OWNER.find((role) => role === typed.roleAfter) ?? 'editor',
  });
  if (!transferred.ok) return refuse(text.problem[transferred.error]);
  return done(c, text.transferred(receiver.name), '#personer');
}

async function archive(c: WorkspaceContext, services: PeopleServices) {
  await archivePartnership(c.var.db, requestOf(c, services));
  return done(c, peopleMessages(c.var.view.language).archived);
}

async function reopen(c: WorkspaceContext, services: PeopleServices) {
  await reopenPartnership(c.var.db, requestOf(c, services));
  return done(c, peopleMessages(c.var.view.language).reopened);
}

function deletePage(c: WorkspaceContext, typed = '', errors: readonly FormError[] = []) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  return c.render(
    <DeletePage
      typed={typed}
      errors={errors}
      planHref={planDownloadPath(id)}
      reading={reading}
      view={view}
    />,
    {
      ...headOf(c, peopleMessages(view.language).deleteTitle(name)),
      ...(errors.length > 0 && { status: 422 as const }),
    },
  );
}

async function askDeletion(c: WorkspaceContext, services: PeopleServices) {
  const { language } = c.var.view;
  const text = peopleMessages(language);
  const typedName = (await sentFields(c))('navn');
  const asked = await askForDeletion(c.var.db, { ...requestOf(c, services), typedName });
  if (!asked.ok) return deletePage(c, typedName, [{ name: 'navn', text: text.otherName }]);
  return done(c, text.deleteAsked(formatDay(language, asked.value)));
}

async function keep(c: WorkspaceContext, services: PeopleServices) {
  await cancelDeletion(c.var.db, requestOf(c, services));
  return done(c, peopleMessages(c.var.view.language).deletionCancelled);
}
