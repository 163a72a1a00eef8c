import type { HtmlEscapedString } from 'hono/utils/html';

/** What a mail says, in plain words. */
export interface MailLayout {
  readonly language: 'da' | 'en';
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The one thing to do. */
  readonly button?: { readonly label: string; readonly address: string };
  /** Who sends this and why. */
  readonly footer: readonly string[];
}

/** A mail's two bodies. */
export interface MailBodies {
  readonly text: string;
  readonly html: string;
}

/** Sets a mail as plain text and as HTML that says the same. Everything given is text, each piece one
 * line of it. Throws when the button leads anywhere but to a web page. */
export function layoutMail(mail: MailLayout): MailBodies {
  const clean: MailLayout = {
    language: mail.language,
    title: oneLine(mail.title),
    paragraphs: mail.paragraphs.map(oneLine),
    ...(mail.button && { button: checked(mail.button) }),
    footer: mail.footer.map(oneLine),
  };
  return { text: asText(clean), html: asHtml(clean) };
}

/** Names that people have typed bring no lines of their own. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function checked({ label, address }: { label: string; address: string }) {
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new RangeError(`A mail links to web pages, not to ${protocol}`);
  }
  return { label: oneLine(label), address: href };
}

function asText({ title, paragraphs, button, footer }: MailLayout): string {
  const parts = [
    title,
    ...paragraphs,
    ...(button ? [`${button.label}:\n${button.address}`] : []),
    ['-- ', ...footer].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Mail programs know no style sheets, only styles at the element. */
const STYLES = {
  body: 'margin:0;padding:24px 16px;background-color:#ffffff;color:#1a1a1a;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  main: 'max-width:600px;margin:0 auto',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3',
  paragraph: 'margin:0 0 16px',
  button:
    'display:inline-block;padding:12px 24px;border-radius:4px;background-color:#0a4b8f;color:#ffffff;font-weight:bold;text-decoration:none',
  address: 'margin:0 0 16px;font-size:14px;word-break:break-all',
  footer: 'margin:32px 0 0;padding-top:16px;border-top:1px solid #767676;font-size:14px',
  footerLine: 'margin:0 0 4px',
};

function asHtml({ language, title, paragraphs, button, footer }: MailLayout): string {
  const page = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={STYLES.body}>
        <main style={STYLES.main}>
          <h1 style={STYLES.title}>{title}</h1>
          {paragraphs.map((paragraph) => (
            <p style={STYLES.paragraph}>{paragraph}</p>
          ))}
          {button && (
            <>
              <p style={STYLES.paragraph}>
                <a href={button.address} style={STYLES.button}>
                  {button.label}
                </a>
              </p>
              <p style={STYLES.address}>{button.address}</p>
            </>
          )}
          <footer style={STYLES.footer}>
            {footer.map((line) => (
              <p style={STYLES.footerLine}>{line}</p>
            ))}
          </footer>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${page as HtmlEscapedString}\n`;
}
