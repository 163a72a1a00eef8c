import { ACCOUNT_PATH } from '../paths.ts';

export const SECURITY_PATH = `${ACCOUNT_PATH}/sikkerhed`;
export const SECOND_FACTOR_PATH = `${ACCOUNT_PATH}/to-trin`;
export const MY_DATA_PATH = `${ACCOUNT_PATH}/data`;
export const DATA_FILE_PATH = `${ACCOUNT_PATH}/data.json`;
export const ERASE_PATH = `${ACCOUNT_PATH}/slet`;
export const SIGN_IN_AGAIN_PATH = `${ACCOUNT_PATH}/log-ind-igen`;
export const PASSKEYS_PATH = `${ACCOUNT_PATH}/adgangsnoegle`;
export const PASSKEY_MAKE_OPTIONS_PATH = `${ACCOUNT_PATH}/adgangsnoegle-spoerg`;

/** One of the reader's passkeys. */
export function passkeyPath(passkeyId: string): string {
  return `${PASSKEYS_PATH}/${encodeURIComponent(passkeyId)}`;
}

/** A link to take a new address, as it was mailed. */
export function newEmailPath(token: string): string {
  return `${ACCOUNT_PATH}/ny-mail/${token}`;
}
