import { defineMessages } from '../../../platform/i18n/index.ts';
import { enqueueMail, layoutMail } from '../../../platform/mail/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { findVersion, typedTitle, type Version, type VersionMove } from '../../index.ts';
import { documentPath } from '../paths.ts';
import { publicPath } from './public-path.ts';

const messages = defineMessages(
  {
    returned: (title: string) => `»${title}« er sendt tilbage til dig`,
    returnedText: 'En anden redaktør har set din tekst igennem og sendt den tilbage.',
    reason: (reason: string) => `Begrundelse: ${reason}`,
    goOn: 'Skriv videre',
    published: (title: string) => `»${title}« er udgivet`,
    publishedText: 'Din tekst er udgivet. Alle kan læse den nu.',
    see: 'Se siden',
    withdrawn: (title: string) => `»${title}« er taget ned`,
    withdrawnText: 'Siden er taget ned, som du foreslog.',
    seeVersions: 'Se versionerne',
    untitled: 'Uden titel',
    footer: 'Du får denne mail fra Helhed, fordi du har skrevet teksten.',
  },
  {
    returned: (title: string) => `“${title}” was sent back to you`,
    returnedText: 'Another editor has reviewed your text and sent it back.',
    reason: (reason: string) => `Reason: ${reason}`,
    goOn: 'Go on writing',
    published: (title: string) => `“${title}” is published`,
    publishedText: 'Your text is published. Everybody can read it now.',
    see: 'See the page',
    withdrawn: (title: string) => `“${title}” has been taken down`,
    withdrawnText: 'The page has been taken down, as you proposed.',
    seeVersions: 'See the versions',
    untitled: 'Without a title',
    footer: 'This mail was sent by Helhed because you wrote the text.',
  },
);

const LONGEST_TITLE = 100;

/** Tells the writer of a text, by mail, that it was sent back or published; in Danish, as nobody knows
 * which language the writer reads. Nothing else is told. Without an address of the installation the
 * letter has no link. */
export function tellWriter(origin: string | undefined) {
  return async (tx: Tx, move: VersionMove, version: Version): Promise<void> => {
    if (move !== 'return' && move !== 'approve' && move !== 'publish') return;
    const to = await addressOf(tx, version);
    if (to === undefined) return;
    const { kind, id, number, edition } = version;
    const written = await findVersion(tx, version, version.withdraws ? 1 : number);
    const title = oneLine(typedTitle(written?.content, 'da') ?? messages('da').untitled);
    const letter =
      move === 'return' ? returned(version, title, origin) : published(version, title, origin);
    await enqueueMail(tx, { to, ...letter, key: `knowledge:${kind}/${id}/${number}/${edition}` });
  };
}

async function addressOf(tx: Tx, { writtenBy }: Version): Promise<string | undefined> {
  if (!writtenBy) return undefined;
  const person = await tx
    .selectFrom('person')
    .select('email')
    .where('person_id', '=', writtenBy.id)
    .where('erased_at', 'is', null)
    .where('locked_at', 'is', null)
    .executeTakeFirst();
  return person?.email;
}

function returned(version: Version, title: string, origin: string | undefined) {
  const text = messages('da');
  const { returnReason } = version;
  return {
    subject: text.returned(title),
    ...layoutMail({
      language: 'da',
      title: text.returned(title),
      paragraphs: [
        text.returnedText,
        ...(returnReason === undefined ? [] : [text.reason(returnReason)]),
      ],
      ...buttonTo(origin, text.goOn, documentPath(version)),
      footer: [text.footer],
    }),
  };
}

function published(version: Version, title: string, origin: string | undefined) {
  const text = messages('da');
  const subject = version.withdraws ? text.withdrawn(title) : text.published(title);
  return {
    subject,
    ...layoutMail({
      language: 'da',
      title: subject,
      paragraphs: [version.withdraws ? text.withdrawnText : text.publishedText],
      ...(version.withdraws
        ? buttonTo(origin, text.seeVersions, documentPath(version))
        : buttonTo(origin, text.see, publicPath(version))),
      footer: [text.footer],
    }),
  };
}

function buttonTo(origin: string | undefined, label: string, path: string) {
  return origin === undefined ? {} : { button: { label, address: origin + path } };
}

/** A title as it may stand in a subject. */
function oneLine(title: string): string {
  const line = title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
}
