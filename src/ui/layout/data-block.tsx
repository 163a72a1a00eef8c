import { raw } from 'hono/html';

/** What would end the element early, or a line of older scripts. */
const UNSAFE = /[<>&\u2028\u2029]/g;

/** JSON that can stand inside a `script` element: nothing in it is markup. */
export function embeddableJson(data: object): string {
  return JSON.stringify(data).replaceAll(
    UNSAFE,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Data for those who read pages by machine (JSON-LD). A block of data: no browser runs it, and the
 * content security policy has no say in it. */
export function DataBlock({ data }: { data: object }) {
  return <script type="application/ld+json">{raw(embeddableJson(data))}</script>;
}
