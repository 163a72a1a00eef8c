import { type Context, Hono } from 'hono';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  appointOwner,
  deleteDuePartnership,
  keepPartnership,
} from '../../actions/administer-partnership.ts';
import { findListedPartnership, listPartnershipsInPart } from '../../store/partnership-list.ts';
import { partnershipMessages } from './partnership-messages.ts';
import { type PartnershipForms, PartnershipPage, PartnershipsPage } from './partnership-pages.tsx';
import { type AdministrationParts, asked, field, requestOf } from './parts.ts';
import { administeredPath, ALL_PARTNERSHIPS_PATH } from './paths.ts';

const ONE = `${ALL_PARTNERSHIPS_PATH}/:partnership` as const;

/** Partnerships without their plans. */
export function partnershipAdministrationRoutes(parts: AdministrationParts): Hono {
  const { keeper, now, today } = parts;
  const { demo } = parts.installation;
  const app = new Hono();

  app.get(ALL_PARTNERSHIPS_PATH, async (c) => {
    const after = asked(c, 'efter');
    const { partnerships, more } = await listPartnershipsInPart(keeper, { demo, after });
    return c.render(
      <PartnershipsPage
        partnerships={partnerships}
        more={more}
        isFirst={after === undefined}
        ground={{ now: now(), today: today() }}
        view={c.var.view}
      />,
      { title: partnershipMessages(c.var.view.language).title },
    );
  });

  app.get(ONE, (c) => page(c, c.req.param('partnership'), {}));

  app.post(`${ONE}/ejer`, async (c) => {
    const text = partnershipMessages(c.var.view.language);
    const partnership = c.req.param('partnership');
    const email = await field(c, 'email');
    const request = { ...requestOf(c, parts), today: today() };
    const appointed = await appointOwner(request, partnership, email);
    if (!appointed.ok) {
      if (appointed.error === 'unknown') return c.notFound();
      const words = text.problems[appointed.error];
      if (appointed.error === 'has-owner') return page(c, partnership, { problem: words });
      return page(c, partnership, { email, errors: [{ name: 'email', text: words }] });
    }
    const notice = { kind: 'done', text: text.appointed } as const;
    return redirectWithNotice(c, administeredPath(partnership), notice);
  });

  app.post(`${ONE}/behold`, async (c) => {
    const text = partnershipMessages(c.var.view.language);
    const partnership = c.req.param('partnership');
    const kept = await keepPartnership(requestOf(c, parts), partnership);
    if (!kept.ok) return c.notFound();
    const notice = { kind: 'done', text: text.kept } as const;
    return redirectWithNotice(c, administeredPath(partnership), notice);
  });

  app.post(`${ONE}/slet`, async (c) => {
    const text = partnershipMessages(c.var.view.language);
    const partnership = c.req.param('partnership');
    if ((await field(c, 'bekraeft')) === '') {
      return page(c, partnership, { errors: [{ name: 'bekraeft', text: text.runMissing }] });
    }
    const request = requestOf(c, parts);
    const deleted = await deleteDuePartnership(request, partnership, parts.runDeletions);
    if (!deleted.ok) {
      if (deleted.error === 'unknown') return c.notFound();
      return page(c, partnership, { problem: text.problems['not-due'] });
    }
    const notice = { kind: 'done', text: text.ran } as const;
    return redirectWithNotice(c, ALL_PARTNERSHIPS_PATH, notice);
  });

  async function page(
    c: Context,
    partnershipId: string,
    forms: PartnershipForms,
  ): Promise<Response> {
    const partnership = await findListedPartnership(keeper, partnershipId, demo);
    if (!partnership) return c.notFound();
    const ground = { now: now(), today: today() };
    const status = forms.problem !== undefined ? 409 : forms.errors ? 422 : 200;
    return c.render(
      <PartnershipPage partnership={partnership} ground={ground} forms={forms} view={c.var.view} />,
      { title: partnership.name, status },
    );
  }

  return app;
}
