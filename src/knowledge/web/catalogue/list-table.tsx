import { type Column, DataTable } from '../../../ui/index.ts';
import type { CatalogueActivity, Order } from '../../index.ts';
import { catalogueActivityPath, cataloguePath } from '../paths.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import type { ListMatter } from './filters.tsx';
import { queryOf } from './query.ts';
import { StrengthWord, valueNames } from './words.tsx';

/** Id of the form that the boxes of the table belong to. */
export const PICK_FORM = 'vaelg';

/** The activities, each with a box to pick it for comparison. */
export function CatalogueTable({
  matter,
  shown,
}: {
  matter: ListMatter;
  shown: readonly CatalogueActivity[];
}) {
  const { language } = matter.view;
  return (
    <DataTable
      id="aktiviteter"
      caption={catalogueMessages(language).tableCaption}
      captionHidden
      columns={columnsOf(matter)}
      rows={shown}
      rowKey={({ id }) => id}
      language={language}
      dense
      fit
    />
  );
}

type Sort = NonNullable<Column<CatalogueActivity>['sort']>;

function columnsOf(matter: ListMatter): readonly Column<CatalogueActivity>[] {
  const { catalogue, view } = matter;
  const { language } = view;
  const text = catalogueMessages(language);
  return [
    {
      key: 'name',
      header: text.name,
      sort: sortOf(matter, 'name'),
      cell: ({ id, name, target }) => (
        <>
          <a href={view.href(catalogueActivityPath(id))}>{name[language]}</a>
          <span class="data__note">{target[language]}</span>
        </>
      ),
    },
    {
      key: 'pick',
      header: text.pick,
      cell: ({ id, name }) => (
        <label class="pick">
          <input type="checkbox" name="id" value={id} form={PICK_FORM} />
          <span class="sr-only">{text.pickLabel(name[language])}</span>
        </label>
      ),
    },
    {
      key: 'strength',
      header: text.facet.strength,
      sort: sortOf(matter, 'strength'),
      cell: ({ evidence }) => <StrengthWord strength={evidence.strength} language={language} />,
    },
    {
      key: 'effortArea',
      header: text.facet.effortArea,
      note: catalogue.taxonomy,
      sort: sortOf(matter, 'effortArea'),
      cell: ({ effortAreas }) => valueNames(catalogue, language, 'effortArea', effortAreas),
    },
    {
      key: 'form',
      header: text.facet.form,
      cell: ({ forms }) => valueNames(catalogue, language, 'form', forms),
    },
    {
      key: 'method',
      header: text.facet.method,
      cell: ({ methods }) => valueNames(catalogue, language, 'method', methods),
    },
  ];
}

function sortOf({ asked, view }: ListMatter, by: Order): Sort {
  const now = asked.sort.by === by ? asked.sort : undefined;
  const sort = { by, descending: now?.descending === false };
  return {
    href: view.href(cataloguePath(queryOf({ ...asked, sort }))),
    now: now && (now.descending ? 'descending' : 'ascending'),
  };
}
