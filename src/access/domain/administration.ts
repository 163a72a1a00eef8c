import type { LocalDate } from '../../shared/index.ts';
import { isCurrent, type Membership } from './membership.ts';
import type { Partnership } from './partnership.ts';

/** Everything that administration records in the installation's own list of changes. */
export type AdministrationUseCase =
  | 'access.first-administrator'
  | 'access.add-person'
  | 'access.give-administrator'
  | 'access.take-administrator'
  | 'access.give-knowledge-editor'
  | 'access.take-knowledge-editor'
  | 'access.lock-person'
  | 'access.unlock-person'
  | 'access.end-sessions'
  | 'access.send-reset-link'
  | 'access.erase-person'
  | 'access.appoint-owner'
  | 'access.cancel-deletion'
  | 'access.run-deletion'
  | 'access.add-provider'
  | 'access.change-provider'
  | 'access.read-mail'
  | 'access.resend-mail';

/** What an owner must have to be one who can look after a partnership. */
export interface OwnerStanding extends Pick<Membership, 'endsOn'> {
  /** Not locked, not erased, and of the demo only while it runs. */
  readonly maySignIn: boolean;
}

/** Whether no owner is left who could look after a partnership on a day. */
export function lacksOwner(owners: readonly OwnerStanding[], today: LocalDate): boolean {
  return !owners.some((owner) => owner.maySignIn && isCurrent(owner, today));
}

/** Where the deletion of a partnership stands. */
export type DeletionState = 'none' | 'announced' | 'due';

/** Whether a partnership is to be deleted, and whether its time has come. */
export function deletionState(
  { deleteAfter }: Pick<Partnership, 'deleteAfter'>,
  now: Date,
): DeletionState {
  if (deleteAfter === undefined) return 'none';
  return deleteAfter <= now ? 'due' : 'announced';
}

/** What an installation is run with, as far as it can be missing. */
export interface Installation {
  readonly demo: boolean;
  readonly baseUrl: string | undefined;
  /** Whether a mail server is set. */
  readonly mailServer: boolean;
  /** Whether the secret was given, and not made by the app itself. */
  readonly secretGiven: boolean;
  readonly database: 'folder' | 'server';
}

/** What an installation lacks for daily use by several organisations. */
export type Shortcoming = 'demo' | 'base-url' | 'mail-server' | 'secret' | 'database-server';

/** What is not configured, in the order in which it matters. */
export function shortcomings(installation: Installation): readonly Shortcoming[] {
  const { demo, baseUrl, mailServer, secretGiven, database } = installation;
  const missing: readonly (readonly [Shortcoming, boolean])[] = [
    ['demo', demo],
    ['base-url', baseUrl === undefined],
    ['mail-server', !mailServer],
    ['secret', !secretGiven],
    ['database-server', database === 'folder'],
  ];
  return missing.filter(([, lacks]) => lacks).map(([name]) => name);
}

const LONGEST_NAME = 120;

/** A person's name as it is kept: trimmed, on one line; undefined when it is none. */
export function tidyName(typed: string): string | undefined {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  return name !== '' && name.length <= LONGEST_NAME && !/\p{Cc}/u.test(name) ? name : undefined;
}
