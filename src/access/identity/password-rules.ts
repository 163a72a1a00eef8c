/** Why a password is not taken. */
export type PasswordProblem = 'too-short' | 'too-long' | 'your-address' | 'too-common';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

/** What is wrong with a new password; undefined when it will do. Length counts, and that it is not
 * what everybody would try first; no rules of digits and signs. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  if (password.length < SHORTEST_PASSWORD) return 'too-short';
  if (password.length > LONGEST_PASSWORD) return 'too-long';
  if (isAddress(password, email)) return 'your-address';
  return isCommon(password) ? 'too-common' : undefined;
}

function isAddress(password: string, email: string): boolean {
  const own = email.toLowerCase();
  const typed = password.trim().toLowerCase();
  return typed === own || wordOf(typed) === wordOf(own.split('@')[0]!);
}

function isCommon(password: string): boolean {
  const typed = password.toLowerCase();
  if (new Set(typed).size < FEWEST_CHARACTERS) return true;
  const word = wordOf(typed);
  if (word === '' && typed.length < SHORTEST_WITHOUT_LETTERS) return true;
  return (
    WALKS.some((walk) => isWalk(typed, walk)) ||
    COMMON_WORDS.has(word) ||
    (word.length % 2 === 0 && COMMON_WORDS.has(word.slice(word.length / 2)) && repeats(word))
  );
}

function repeats(word: string): boolean {
  return word.slice(0, word.length / 2) === word.slice(word.length / 2);
}

/** A password without the digits and signs that people hang on to a word. */
function wordOf(typed: string): string {
  return typed.replaceAll(/[^\p{Letter}]/gu, '');
}

/** Whether it is keys beside one another, once or again and again. */
function isWalk(typed: string, walk: string): boolean {
  return walk.repeat(Math.ceil(LONGEST_PASSWORD / walk.length)).includes(typed);
}

const FEWEST_CHARACTERS = 5;
/** Digits alone are dates, telephone numbers and the like. */
const SHORTEST_WITHOUT_LETTERS = 20;

const WALKS = [
  '1234567890',
  '0987654321',
  '123456789',
  '987654321',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdefghijklmnopqrstuvwxyzæøå',
  'qwertyuiop',
  'qwertyuiopå',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiopåasdfghjklæøzxcvbnm',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  'q1w2e3r4t5y6u7i8o9p0',
];

/** Words that lead the lists of leaked passwords, in English and Danish; with digits or signs around
 * them they are as easily guessed. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  `password passwort passw passwd pword mypassword letmein welcome welcomeback administrator admin
  root user guest login changeme changeit secret topsecret default temporary temp test testtest
  testing qwerty qwertyuiop qwertyuiopå qwertyqwerty azerty asdfgh asdfghjkl zxcvbnm iloveyou
  loveyou iloveu lovely princess princesse sunshine superman batman spiderman starwars pokemon
  football baseball basketball soccer liverpool arsenal chelsea barcelona manchester
  manchesterunited realmadrid dragon monkey shadow master killer hunter trustno trustnoone freedom
  whatever flower flowers butterfly chocolate cheese computer internet google facebook instagram
  samsung microsoft windows apple iphone minecraft fortnite summer winter spring autumn january
  february march april june july august september october november december monday tuesday
  wednesday thursday friday saturday sunday
  adgangskode adgangskoden minadgangskode nyadgangskode kodeord kodeordet mitkodeord nytkodeord
  kode hemmelig hemmelighed hemmeligt velkommen velkommentil goddag hejhej hejmeddig hejsa
  jegelskerdig elskerdig elskdig skat skatter minskat sommer sommeren vinter vinteren efterår
  efteraar forår foraar januar februar marts maj juni juli oktober mandag tirsdag onsdag torsdag
  fredag lørdag loerdag søndag soendag danmark dannebrog danske dansk københavn koebenhavn aarhus
  århus odense aalborg ålborg esbjerg randers kolding horsens vejle fodbold håndbold haandbold
  brøndby broendby brøndbyif broendbyif fckøbenhavn fckoebenhavn fckbh mormor farmor morfar farfar
  familie familien børnene boernene sommerhus sommerhuset rødgrødmedfløde kanelsnegl
  flødeskum smørrebrød rugbrød leverpostej julemand juleaften jul påske paaske kærlighed kaerlighed
  blomst blomster solskin regnbue sommerfugl chokolade hund hunden kat katten hest heste
  helhed helhedsplan boligsocial boligsocialhelhedsplan bolig boliger beboer beboere boligforening
  boligorganisation kommune kommunen arbejde arbejdet kontor kontoret bruger brugernavn`
    .split(/\s+/)
    .filter(Boolean),
);
