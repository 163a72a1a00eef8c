import type { Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import {
  ENVIRONMENT_PROVIDER,
  listProviders,
  type ProviderDraft,
  type ProviderFaults,
  saveProvider,
  type ShownProvider,
  type Vault,
} from '../identity/oidc/index.ts';
import type { Outcome } from '../store/changes.ts';
import { lockAdministrators } from '../store/first-administrator.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import type { AdministrationRequest } from './administer-person.ts';

/** What an identity provider is set up with. */
export interface ProviderRequest extends AdministrationRequest {
  readonly vault: Vault;
}

/** Adds an identity provider under the first free id of those that begin with `wish`. */
export async function addProvider(
  request: ProviderRequest,
  wish: string,
  draft: Omit<ProviderDraft, 'id'>,
): Promise<Result<ShownProvider, ProviderFaults>> {
  return save<never>(request, 'access.add-provider', (providers) => {
    const taken = new Set([ENVIRONMENT_PROVIDER, ...providers.map(({ id }) => id)]);
    let number = 1;
    const next = () => (number === 1 ? wish : `${wish}-${number}`);
    while (taken.has(next())) number += 1;
    return { ...draft, id: next() };
  });
}

/** Changes an identity provider; without a secret in the draft the stored one is kept. */
export async function changeProvider(
  request: ProviderRequest,
  draft: ProviderDraft,
): Promise<Result<ShownProvider, ProviderFaults | 'unknown'>> {
  return save<'unknown'>(request, 'access.change-provider', (providers) =>
    providers.some(({ id }) => id === draft.id) ? draft : 'unknown',
  );
}

async function save<Problem extends string>(
  { keeper, at, by, vault }: ProviderRequest,
  useCase: 'access.add-provider' | 'access.change-provider',
  draftFor: (providers: readonly ShownProvider[]) => ProviderDraft | Problem,
): Promise<Result<ShownProvider, ProviderFaults | Problem>> {
  const request = { useCase, at, ...(by !== undefined && { personId: by }) };
  return changeInstallation<Result<ShownProvider, ProviderFaults | Problem>>(
    keeper,
    request,
    async (tx) => {
      await lockAdministrators(tx);
      const providers = await listProviders(tx);
      const draft = draftFor(providers);
      if (typeof draft === 'string') return { answer: fail(draft) };
      const before = providers.find(({ id }) => id === draft.id);
      return store(tx, { vault, draft, before, at });
    },
  );
}

interface Stored {
  readonly vault: Vault;
  readonly draft: ProviderDraft;
  readonly before: ShownProvider | undefined;
  readonly at: Date;
}

async function store(
  tx: Tx,
  { vault, draft, before, at }: Stored,
): Promise<Outcome<Result<ShownProvider, ProviderFaults>>> {
  const saved = await saveProvider(tx, vault, draft, at);
  if (!saved.ok) return { answer: saved };
  const after = (await listProviders(tx)).find(({ id }) => id === draft.id)!;
  const secretChanged = draft.clientSecret !== undefined;
  const subject = { room: 'access', kind: 'identity-provider', id: draft.id };
  return { answer: ok(after), change: { subject, before, after: { ...after, secretChanged } } };
}
