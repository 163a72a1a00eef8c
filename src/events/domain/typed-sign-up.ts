import { fail, ok, type Result } from '../../shared/index.ts';

/** What is typed in the form of a sign-up. */
export interface TypedSignUp {
  readonly name: string;
  readonly email: string;
  /** Empty when none was typed. */
  readonly organisation: string;
}

/** What is wrong with a field. */
export type SignUpFault = 'missing' | 'too-long' | 'not-a-line' | 'not-an-address';

export type SignUpFaults = { readonly [Field in keyof TypedSignUp]?: SignUpFault };

const LONGEST = { name: 100, email: 254, organisation: 150 } as const;

/** Control characters, line breaks, signs that turn the direction of reading, and tags: none of them
 * belongs in a name. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069<>]/u;

/** The sign-up in what was typed, or what is wrong with each field. `isAddress` is the mail queue's
 * own judgement. */
export function readSignUp(
  typed: TypedSignUp,
  isAddress: (text: string) => boolean,
): Result<TypedSignUp, SignUpFaults> {
  const clean = {
    name: typed.name.trim(),
    email: typed.email.trim().toLowerCase(),
    organisation: typed.organisation.trim(),
  };
  const faults: { [Field in keyof TypedSignUp]?: SignUpFault | undefined } = {
    name: clean.name === '' ? 'missing' : lineFault(clean.name, LONGEST.name),
    email: emailFault(clean.email, isAddress),
    organisation: lineFault(clean.organisation, LONGEST.organisation),
  };
  const found = Object.entries(faults).filter(([, fault]) => fault !== undefined);
  return found.length > 0 ? fail(Object.fromEntries(found)) : ok(clean);
}

function lineFault(text: string, longest: number): SignUpFault | undefined {
  if (text.length > longest) return 'too-long';
  return NOT_IN_A_LINE.test(text) ? 'not-a-line' : undefined;
}

function emailFault(text: string, isAddress: (text: string) => boolean): SignUpFault | undefined {
  if (text === '') return 'missing';
  if (text.length > LONGEST.email) return 'too-long';
  return isAddress(text) && !NOT_IN_A_LINE.test(text) ? undefined : 'not-an-address';
}
