import { Hono } from 'hono';
import { isCurrent, listOwnPartnerships, type Role } from '../../access/index.ts';
import { scoped } from '../../platform/db/index.ts';
import { type OpenServices } from '../../plan/index.ts';
import { DataTable, PageHeader } from '../../ui/index.ts';
import { editMessages } from './edit/messages.ts';
import { newActivityPath, USE_TEMPLATE_ROUTE } from './paths.ts';

/** Where an activity of the catalogue is put to use: in the reader's only plan, or in the one of several
 * that the reader chooses. Mounted where the reader is signed in. */
export function useTemplateRoutes(
  { db, today }: OpenServices,
  {
    mayAdd,
    partnershipsPath,
  }: { readonly mayAdd: (role: Role) => boolean; readonly partnershipsPath: string },
): Hono {
  const app = new Hono();
  app.get(USE_TEMPLATE_ROUTE, async (c) => {
    const { view, person } = c.var;
    const text = editMessages(view.language);
    const template = c.req.param('catalogueId');
    const all = await listOwnPartnerships(scoped(db, { person: person!.id }), person!.id);
    const own = all.filter((one) => isCurrent(one, today()) && mayAdd(one.role));
    const [only] = own;
    if (!only) return c.redirect(view.href(partnershipsPath), 303);
    if (own.length === 1) {
      return c.redirect(view.href(newActivityPath(only.partnership.id, template)), 303);
    }
    return c.render(
      <>
        <PageHeader title={text.choosePlan} language={view.language} />
        <DataTable
          id="planer"
          caption={text.choosePlan}
          captionHidden
          rows={own}
          columns={[
            {
              key: 'name',
              header: text.name,
              cell: ({ partnership }) => (
                <a href={view.href(newActivityPath(partnership.id, template))}>
                  {partnership.name}
                </a>
              ),
            },
          ]}
          language={view.language}
        />
      </>,
      { title: text.choosePlan, current: 'partnerships' },
    );
  });
  return app;
}
