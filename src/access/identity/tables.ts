import type { Generated } from 'kysely';

declare module '../../platform/db/database.ts' {
  interface Tables {
    person: PersonTable;
    session: SessionTable;
    account: AccountTable;
    verification: VerificationTable;
    passkey: PasskeyTable;
    two_factor: TwoFactorTable;
  }
}

export interface PersonTable {
  person_id: string;
  name: string;
  email: string;
  email_verified: boolean;
  image: string | null;
  two_factor_enabled: boolean;
  /** Usual work cannot set it, nor the next: only the keeper's role may. */
  administrator: Generated<boolean>;
  knowledge_editor: Generated<boolean>;
  demo: boolean;
  locked_at: Date | null;
  erased_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

interface SessionTable {
  session_id: string;
  person_id: string;
  /** SHA-256 of the token in the cookie. */
  token: string;
  expires_at: Date;
  ip_address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
}

interface AccountTable {
  account_id: string;
  person_id: string;
  /** `credential` for a password, otherwise the identity provider. */
  provider_id: string;
  provider_account_id: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
}

interface VerificationTable {
  verification_id: string;
  /** SHA-256 of what was given out. */
  identifier: string;
  value: string;
  expires_at: Date;
  created_at: Date;
  updated_at: Date;
}

interface PasskeyTable {
  passkey_id: string;
  person_id: string;
  name: string | null;
  public_key: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Date | null;
}

interface TwoFactorTable {
  two_factor_id: string;
  person_id: string;
  secret: string;
  backup_codes: string;
  verified: boolean;
  failed_verification_count: number;
  locked_until: Date | null;
}
