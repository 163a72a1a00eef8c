import type { ProviderSettings } from '../provider.ts';

declare module '../../../../platform/db/database.ts' {
  interface Tables {
    identity_provider: IdentityProviderTable;
    oidc_subject: SubjectTable;
    oidc_sign_in: SignInTable;
    oidc_session: SessionTable;
    oidc_leaving: LeavingTable;
    oidc_log_out_token: LogOutTokenTable;
  }
}

interface IdentityProviderTable {
  provider_id: string;
  name: string;
  issuer: string;
  client_id: string;
  /** Encrypted. */
  client_secret: string | null;
  settings: ProviderSettings;
  enabled: boolean;
  created_at: Date;
  updated_at: Date;
}

interface SubjectTable {
  issuer: string;
  subject: string;
  person_id: string;
  /** Whether the provider's rules made the person an administrator. */
  gave_administrator: boolean;
  linked_at: Date;
  last_used_at: Date;
}

interface SignInTable {
  sign_in_hash: string;
  expires_at: Date;
}

interface SessionTable {
  session_id: string;
  provider_id: string;
  issuer: string;
  subject: string;
  sid: string | null;
  /** Encrypted. */
  id_token: string;
  started_at: Date;
}

interface LeavingTable {
  leaving_hash: string;
  provider_id: string;
  /** Encrypted. */
  id_token: string;
  expires_at: Date;
}

interface LogOutTokenTable {
  issuer: string;
  token_id: string;
  expires_at: Date;
}
