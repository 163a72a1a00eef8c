import type { Db, Tx } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import type { Engine } from './engine.ts';
import * as passkeys from './passkeys.ts';
import * as passwords from './passwords.ts';
import * as people from './people.ts';
import * as second from './second-factor.ts';
import * as sessions from './sessions.ts';
import type { IdentitySettings } from './settings.ts';
import * as entry from './sign-in.ts';

/** Identity: who somebody is, how they show it, and where they are signed in. Cookies in answers are
 * whole `Set-Cookie` values. */
export type Identity = ReturnType<typeof createIdentity>;

/** The door to accounts and sign-in. The library behind it is loaded when somebody first signs in,
 * or by `warmUp`; reading a session needs it not. */
export function createIdentity(settings: IdentitySettings) {
  const { db, now } = settings;
  const engine = remembered(() =>
    import('./engine.ts').then(({ createEngine }) => createEngine(settings)),
  );
  const withEngine =
    <Rest extends readonly unknown[], Answer>(
      work: (settings: IdentitySettings, engine: Engine, ...rest: Rest) => Promise<Answer>,
    ) =>
    async (...rest: Rest): Promise<Answer> =>
      work(settings, await engine(), ...rest);

  return {
    /** Loads what the first sign-in would wait for. */
    warmUp: async (): Promise<void> => void (await engine()),

    /** Who a request comes from; `on` is a handle that stands in the scope of what is asked for. */
    readSession: (headers: Headers, on: Db = db) =>
      sessions.readSession({ ...settings, db: on }, headers),
    listSessions: (personId: PersonId) => sessions.listSessions(settings, personId),
    revokeSession: (personId: PersonId, sessionId: string) =>
      sessions.revokeSession(db, personId, sessionId),
    revokeOtherSessions: (personId: PersonId, keepSessionId: string | undefined) =>
      sessions.revokeOtherSessions(db, personId, keepSessionId),
    signOut: (headers: Headers) => sessions.signOut(settings, headers),
    startSession: withEngine((_settings, loaded, personId: PersonId, headers: Headers) =>
      entry.startSession(loaded, personId, headers),
    ),
    removeExpired: () => sessions.removeExpired(settings),

    signInWithPassword: withEngine(
      (_settings, loaded, typed: { email: string; password: string; headers: Headers }) =>
        entry.signInWithPassword(loaded, typed),
    ),
    secondFactor: withEngine(entry.secondFactor),
    requestMagicLink: withEngine(entry.requestMagicLink),
    isMagicLink: withEngine((_settings, loaded, token: string) => entry.isMagicLink(loaded, token)),
    useMagicLink: withEngine(entry.useMagicLink),

    requestPasswordReset: withEngine(passwords.requestPasswordReset),
    isResetToken: withEngine((_settings, loaded, token: string) =>
      passwords.isResetToken(loaded, token),
    ),
    resetPassword: withEngine(passwords.resetPassword),
    setPassword: (personId: PersonId, password: string, on: Db | Tx = db) =>
      passwords.setPassword(on, personId, password, now()),
    changePassword: (change: passwords.PasswordChange) =>
      passwords.changePassword(settings, change),
    isPassword: (personId: PersonId, password: string) =>
      passwords.isPassword(db, personId, password),
    hasPassword: (personId: PersonId) => passwords.hasPassword(db, personId),
    requestEmailVerification: withEngine(passwords.requestEmailVerification),
    isVerifyToken: withEngine((_settings, loaded, token: string) =>
      passwords.isVerifyToken(loaded, token),
    ),
    verifyEmail: withEngine(passwords.verifyEmail),

    beginSecondFactor: withEngine(second.beginSecondFactor),
    confirmSecondFactor: withEngine(second.confirmSecondFactor),
    turnOffSecondFactor: withEngine(second.turnOffSecondFactor),
    renewBackupCodes: withEngine(second.renewBackupCodes),

    passkeysPossible: (headers: Headers) => passkeys.passkeysPossible(settings.baseUrl, headers),
    passkeyRegistrationOptions: withEngine(passkeys.passkeyRegistrationOptions),
    finishPasskeyRegistration: withEngine(passkeys.finishPasskeyRegistration),
    passkeySignInOptions: withEngine(passkeys.passkeySignInOptions),
    finishPasskeySignIn: withEngine(passkeys.finishPasskeySignIn),
    listPasskeys: (personId: PersonId) => passkeys.listPasskeys(db, personId),
    renamePasskey: (personId: PersonId, passkeyId: string, name: string) =>
      passkeys.renamePasskey(db, personId, passkeyId, name),
    removePasskey: (personId: PersonId, passkeyId: string) =>
      passkeys.removePasskey(db, personId, passkeyId),

    createPerson: (person: people.NewPerson, on: Db | Tx = db) =>
      people.createPerson(on, person, now()),
    findPersonByEmail: (email: string, on: Db | Tx = db) => people.findPersonByEmail(on, email),
    personOf: (personId: PersonId, on: Db | Tx = db) => people.personOf(on, personId),
    signInMethods: (personId: PersonId) => people.signInMethods(db, personId),
    lockPerson: (personId: PersonId, on: Db | Tx = db) => people.lockPerson(on, personId, now()),
    unlockPerson: (personId: PersonId, on: Db | Tx = db) => people.unlockPerson(on, personId),
  };
}

/** Does slow work once, for all who ask; again when it failed. */
function remembered<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let held: Promise<Value> | undefined;
  return () => {
    held ??= make().catch((error: unknown) => {
      held = undefined;
      throw error;
    });
    return held;
  };
}
