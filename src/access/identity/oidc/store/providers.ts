import { fail, ok, type Result } from '../../../../shared/index.ts';
import type { Db, Tx } from '../../../../platform/db/index.ts';
import { type Provider, type ProviderDraft, providerDraftSchema } from '../provider.ts';
import type { Vault } from '../vault.ts';
import './tables.ts';

/** A provider as administrators see it: never with its secret. */
export type ShownProvider = Omit<Provider, 'clientSecret'> & { readonly hasSecret: boolean };

/** A provider with its secret. */
export interface StoredProvider extends Provider {
  /** False when the installation's secret is another one than when this was stored: it must be
   * written anew. */
  readonly secretOpens: boolean;
}

/** The provider that an administrator has set up under this id. */
export async function findProvider(
  db: Db,
  vault: Vault,
  providerId: string,
): Promise<StoredProvider | undefined> {
  const row = await selectProviders(db).where('provider_id', '=', providerId).executeTakeFirst();
  if (!row) return undefined;
  const clientSecret =
    row.client_secret === null ? undefined : vault.open(purposeOf(row), row.client_secret);
  const secretOpens = row.client_secret === null || clientSecret !== undefined;
  return { ...fromRow(row), clientSecret, secretOpens };
}

/** The providers that administrators have set up, in the order of their names. */
export async function listProviders(db: Db): Promise<ShownProvider[]> {
  const rows = await selectProviders(db).orderBy('name').orderBy('provider_id').execute();
  return rows.map((row) => ({ ...fromRow(row), hasSecret: row.client_secret !== null }));
}

/** The fields of a draft that cannot be used, as paths. */
export type ProviderFaults = readonly string[];

/** Adds or changes a provider; `keeper` is the handle of administration. Within a transaction of the
 * caller's it joins that. */
export async function saveProvider(
  keeper: Db | Tx,
  vault: Vault,
  draft: ProviderDraft,
  at: Date,
): Promise<Result<undefined, ProviderFaults>> {
  const read = providerDraftSchema.safeParse(draft);
  if (!read.success) return fail(read.error.issues.map(({ path }) => path.join('.')));
  const { id, name, issuer, clientId, clientSecret, enabled, ...settings } = read.data;
  const changed = {
    name,
    issuer,
    client_id: clientId,
    settings: JSON.stringify(settings) as never,
    enabled,
    updated_at: at,
    ...(clientSecret !== undefined && {
      client_secret: vault.seal(purposeOf({ provider_id: id, issuer }), clientSecret),
    }),
  };
  return inTransaction(keeper, async (tx) => {
    const was = await tx
      .selectFrom('identity_provider')
      .select('issuer')
      .where('provider_id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    // A stored secret belongs to the issuer it was written for and is sent to no other one.
    if (was && was.issuer !== issuer && clientSecret === undefined) return fail(['clientSecret']);
    await tx
      .insertInto('identity_provider')
      .values({ provider_id: id, client_secret: null, created_at: at, ...changed })
      .onConflict((conflict) => conflict.column('provider_id').doUpdateSet(changed))
      .execute();
    return ok(undefined);
  });
}

/** Removes a provider; those who came from it stay, and sign in some other way. */
export async function removeProvider(keeper: Db | Tx, providerId: string): Promise<void> {
  await keeper.deleteFrom('identity_provider').where('provider_id', '=', providerId).execute();
}

function inTransaction<Answer>(db: Db | Tx, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
}

function purposeOf({ provider_id, issuer }: { provider_id: string; issuer: string }): string {
  return `client secret ${provider_id} ${issuer}`;
}

function selectProviders(db: Db) {
  return db
    .selectFrom('identity_provider')
    .select(['provider_id', 'name', 'issuer', 'client_id', 'client_secret', 'settings', 'enabled']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectProviders>['execute']>>[number];

function fromRow(row: Row): Omit<Provider, 'clientSecret'> {
  return {
    ...row.settings,
    id: row.provider_id,
    name: row.name,
    issuer: row.issuer,
    clientId: row.client_id,
    enabled: row.enabled,
    from: 'administrator',
  };
}
