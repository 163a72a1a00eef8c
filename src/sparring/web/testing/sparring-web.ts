import { id } from '../../../shared/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { isRequestId, type RequestId } from '../../index.ts';
import type { TestWeb } from '../../../../tests/web.ts';

/** The demo account that answers in these tests. */
export const EDITOR = 'demo-konsulent';

/** A form that is filled in as it should be. */
export const FILLED: Readonly<Record<string, string>> = {
  hvad: 'talk',
  emne: 'roller',
  'eget-emne': 'Frivillige',
  sted: 'Havnby',
  oenske: 'Et oplæg til bestyrelsen.\nPå en halv time.',
  hvornaar: 'uge 50',
  navn: 'Anna Holm',
  email: 'anna@havnby.example',
  organisation: 'Boligforeningen Fjordblik',
};

/** Has one account answer what comes in, or none. */
export async function letAnswer(db: Db, editor: string | undefined): Promise<void> {
  await db.updateTable('person').set({ knowledge_editor: false }).execute();
  if (editor === undefined) return;
  await db
    .updateTable('person')
    .set({ knowledge_editor: true })
    .where('person_id', '=', editor)
    .execute();
}

/** Starts a test with an empty inbox that somebody reads. */
export async function emptyInbox(db: Db): Promise<void> {
  for (const table of ['sparring_request', 'mail', 'rate_limit'] as const) {
    await db.deleteFrom(table).execute();
  }
  await letAnswer(db, EDITOR);
}

/** The key that a form carries. */
export async function tokenOfForm(web: TestWeb, path = '/sparring'): Promise<string> {
  const html = await (await web.get(path)).text();
  const token = /name="token" value="([\w-]{43})"/.exec(html)?.[1];
  if (token === undefined) throw new Error('The form carries no key');
  return token;
}

/** A request that came in by the form. */
export interface Sent {
  readonly path: string;
  readonly token: string;
  readonly requestId: RequestId;
}

/** Sends the form as a stranger does. */
export async function sendForm(
  web: TestWeb,
  fields: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const stranger = web.as();
  const token = await tokenOfForm(stranger);
  const answer = await stranger.post('/sparring', { ...FILLED, token, ...fields });
  const path = answer.headers.get('location') ?? '';
  if (answer.status !== 303) throw new Error(`${answer.status}: the form was refused`);
  const html = await (await stranger.get(path)).text();
  const requestId = /nr\. (\w{6})/.exec(html)?.[1] ?? '';
  if (!isRequestId(requestId)) throw new Error('The page tells no receipt number');
  return { path, token: path.split('/').at(-1)!, requestId: id(requestId) };
}

/** Takes a step as the editor, on what they see now. */
export async function takeStep(
  web: TestWeb,
  requestId: string,
  step: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const editor = web.as(EDITOR);
  const html = await (await editor.get(`/redaktion/sparring/${requestId}`)).text();
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  return editor.post(`/redaktion/sparring/${requestId}/${step}`, { revision, ...fields });
}

/** The mails in the queue with this beginning of their key. */
export async function mailsOf(db: Db, kind: string) {
  return db
    .selectFrom('mail')
    .select(['recipient', 'subject', 'body_text', 'body_html'])
    .where('key', 'like', `sparring-${kind}%`)
    .orderBy('key')
    .execute();
}
