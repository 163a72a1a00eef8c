import { isIP } from 'node:net';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import { onlyCookies } from './cookies.ts';
import { answered, type Engine } from './engine.ts';
import { isFresh, readSession } from './sessions.ts';
import { cookieKind, type IdentitySettings } from './settings.ts';
import type { Entry } from './sign-in.ts';
import { isOwnId, oneLine } from './typed-text.ts';

/** A passkey as its owner sees it. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string | undefined;
  readonly createdAt: Date | undefined;
  /** Whether it lives on several devices. */
  readonly synced: boolean;
}

/** What the browser's passkey call needs; goes to the island as JSON. */
export interface PasskeyOptions {
  readonly options: object;
  readonly cookies: readonly string[];
}

export type PasskeyRefusal = 'impossible' | 'not-signed-in' | 'sign-in-again' | 'refused';

const LONGEST_NAME = 80;

/** Whether passkeys can be used at the address that a request came to: the standard knows names and
 * no numbers, so `localhost` can and `127.0.0.1` cannot. */
export function passkeysPossible(baseUrl: string | undefined, headers: Headers): boolean {
  if (baseUrl !== undefined) return isIP(new URL(baseUrl).hostname.replaceAll(/[[\]]/g, '')) === 0;
  return /^localhost(:\d+)?$/i.test(headers.get('host') ?? '');
}

/** Whether an answer comes from where passkeys are bound to. */
function fromOwnOrigin(baseUrl: string | undefined, headers: Headers): boolean {
  if (baseUrl !== undefined) return true;
  return /^http:\/\/localhost(:\d+)?$/.test(headers.get('origin') ?? '');
}

/** What a browser needs to make a passkey for whoever has signed in within the last hour. */
export async function passkeyRegistrationOptions(
  settings: IdentitySettings,
  engine: Engine,
  headers: Headers,
): Promise<Result<PasskeyOptions, PasskeyRefusal>> {
  const allowed = await mayRegister(settings, headers);
  if (!allowed.ok) return allowed;
  const begun = await answered(
    engine.api.generatePasskeyRegistrationOptions({
      headers: headersWith(settings, headers, ['session']),
      returnHeaders: true,
    }),
  );
  if (!begun.ok) return fail('refused');
  return ok({ options: begun.value.answer, cookies: begun.value.cookies });
}

/** Keeps the passkey that a browser has made. */
export async function finishPasskeyRegistration(
  settings: IdentitySettings,
  engine: Engine,
  { headers, response, name }: { headers: Headers; response: unknown; name?: string },
): Promise<Result<undefined, PasskeyRefusal>> {
  const allowed = await mayRegister(settings, headers);
  if (!allowed.ok) return allowed;
  if (!fromOwnOrigin(settings.baseUrl, headers)) return fail('impossible');
  const credential = MADE.safeParse(response);
  if (!credential.success) return fail('refused');
  const tidy = oneLine(name ?? '', LONGEST_NAME);
  const finished = await refusedNotThrown(
    engine.api.verifyPasskeyRegistration({
      body: { response: credential.data, ...(tidy ? { name: tidy } : {}) },
      headers: headersWith(settings, headers, ['session', 'passkey']),
      returnHeaders: true,
    }),
  );
  return finished.ok ? ok(undefined) : fail('refused');
}

async function mayRegister(
  settings: IdentitySettings,
  headers: Headers,
): Promise<Result<undefined, PasskeyRefusal>> {
  if (!passkeysPossible(settings.baseUrl, headers)) return fail('impossible');
  const session = await readSession(settings, headers);
  if (!session) return fail('not-signed-in');
  return isFresh(session, settings.now()) ? ok(undefined) : fail('sign-in-again');
}

/** What a browser needs to sign in with a passkey; the same for everybody. */
export async function passkeySignInOptions(
  settings: IdentitySettings,
  engine: Engine,
  headers: Headers,
): Promise<Result<PasskeyOptions, 'impossible'>> {
  if (!passkeysPossible(settings.baseUrl, headers)) return fail('impossible');
  const { response, headers: answer } = await engine.api.generatePasskeyAuthenticationOptions({
    headers: headersWith(settings, headers, []),
    returnHeaders: true,
  });
  const options = { ...response, userVerification: 'required' };
  return ok({ options, cookies: answer?.getSetCookie() ?? [] });
}

/** Signs in by what the browser's passkey has signed. No second factor follows: the passkey has
 * checked who is there. */
export async function finishPasskeySignIn(
  settings: IdentitySettings,
  engine: Engine,
  { headers, response }: { headers: Headers; response: unknown },
): Promise<Result<Entry, 'impossible' | 'refused'>> {
  if (!passkeysPossible(settings.baseUrl, headers)) return fail('impossible');
  if (!fromOwnOrigin(settings.baseUrl, headers)) return fail('impossible');
  const credential = SIGNED.safeParse(response);
  if (!credential.success) return fail('refused');
  const finished = await refusedNotThrown(
    engine.api.verifyPasskeyAuthentication({
      body: { response: credential.data },
      headers: headersWith(settings, headers, ['passkey']),
      returnHeaders: true,
    }),
  );
  if (!finished.ok) return fail('refused');
  return ok({ step: 'signed-in', cookies: finished.value.cookies });
}

const TEXT = z.string().max(20_000);

const CREDENTIAL_ID = z.string().regex(/^[\w-]{1,2000}$/);

const CREDENTIAL = {
  id: CREDENTIAL_ID,
  rawId: CREDENTIAL_ID,
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
};

/** What a browser sends of a passkey that it has made. */
const MADE = z.looseObject({
  ...CREDENTIAL,
  response: z.looseObject({ clientDataJSON: TEXT, attestationObject: TEXT }),
});

/** What a browser sends of a passkey that has signed. */
const SIGNED = z.looseObject({
  ...CREDENTIAL,
  response: z.looseObject({ clientDataJSON: TEXT, authenticatorData: TEXT, signature: TEXT }),
});

/** better-auth calls an answer that does not check out, or that comes from a locked person, a fault
 * of the server; it is none. A fault of the database is. */
async function refusedNotThrown<Answer>(
  call: Promise<{ response: Answer; headers?: Headers | null | undefined }>,
) {
  return answered(call, REFUSALS);
}

const REFUSALS = ['FAILED_TO_VERIFY_REGISTRATION', 'UNABLE_TO_CREATE_SESSION'];

function headersWith(
  { baseUrl }: IdentitySettings,
  headers: Headers,
  cookies: readonly ('session' | 'passkey')[],
): Headers {
  return onlyCookies(
    headers,
    cookies.map((cookie) => cookieKind(baseUrl, cookie).name),
  );
}

/** A person's passkeys, the oldest first. */
export async function listPasskeys(db: Db, personId: PersonId): Promise<OwnPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['passkey_id', 'name', 'created_at', 'backed_up'])
    .where('person_id', '=', personId)
    .orderBy('created_at')
    .execute();
  return rows.map((row) => ({
    id: row.passkey_id,
    name: row.name ?? undefined,
    createdAt: row.created_at ?? undefined,
    synced: row.backed_up,
  }));
}

/** Gives one of a person's passkeys another name; answers whether there was one. */
export async function renamePasskey(
  db: Db,
  personId: PersonId,
  passkeyId: string,
  name: string,
): Promise<boolean> {
  if (!isOwnId(passkeyId)) return false;
  const { numUpdatedRows } = await db
    .updateTable('passkey')
    .set({ name: oneLine(name, LONGEST_NAME) || null })
    .where('person_id', '=', personId)
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Removes one of a person's passkeys; answers whether there was one. */
export async function removePasskey(
  db: Db,
  personId: PersonId,
  passkeyId: string,
): Promise<boolean> {
  if (!isOwnId(passkeyId)) return false;
  const { numDeletedRows } = await db
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where('passkey_id', '=', passkeyId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
