import { Hono } from 'hono';
import { PRIVACY_PATH } from '../paths.ts';
import { privacyMessages } from './messages.ts';
import { PrivacyPage } from './privacy-page.tsx';

/** The register of personal data, open to all. */
export function privacyRoutes(): Hono {
  const app = new Hono();

  app.get(PRIVACY_PATH, (c) => {
    const text = privacyMessages(c.var.view.language);
    return c.render(<PrivacyPage view={c.var.view} />, {
      title: text.title,
      description: text.lead,
    });
  });

  return app;
}
