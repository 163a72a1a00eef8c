import type { Notice, PageHead, View } from '../../platform/http/index.ts';
import { inLanguage, type Language } from '../../platform/i18n/index.ts';
import {
  ButtonLink,
  EmptyState,
  GRID_ISLAND,
  PageHeader,
  type Content,
  type Frame,
} from '../index.ts';
import { overview } from './overview.tsx';
import { tablePage } from './table-page.tsx';
import { comparison } from './comparison.tsx';
import { area } from './area.tsx';
import { form } from './form.tsx';
import { gridPage } from './grid-page.tsx';

/** Every component with invented matter, in either language. */
export interface GalleryPage {
  readonly head: PageHead;
  readonly content: (language: Language) => Content;
}

/** A view as the server would make it. */
export function galleryView(language: Language): View {
  return {
    language,
    path: '/samarbejder/havnby/overblik?aar=2028',
    href: (path) => inLanguage(language, path),
    nonce: 'bm9uY2U',
    may: () => true,
  };
}

/** A frame as the app would make it. */
export function galleryFrame(language: Language, assets: Frame['assets']): Frame {
  const link = (id: string, da: string, en: string) => ({
    id,
    label: language === 'da' ? da : en,
    href: inLanguage(language, `/${id}`),
  });
  return {
    assets,
    name: 'Helhed',
    open: [
      link('viden', 'Viden', 'Knowledge'),
      link('aktiviteter', 'Aktiviteter', 'Activities'),
      link('omraader', 'Områder', 'Areas'),
      link('arrangementer', 'Arrangementer', 'Events'),
    ],
    rail: [
      link('overblik', 'Overblik', 'Overview'),
      link('plan-omraader', 'Områder', 'Areas'),
      link('indsatser', 'Indsatser', 'Activities'),
      link('finansiering', 'Finansiering', 'Funding'),
      link('scenarier', 'Scenarier', 'Scenarios'),
    ],
    tools: [link('soeg', 'Søg', 'Search')],
    person: language === 'da' ? 'Projektleder (demo)' : 'Project leader (demo)',
    footer:
      language === 'da'
        ? [
            'Helhed hjælper naboskaber fra faldende bevilling til en aftalt plan.',
            'Havnby og alle dens tal er opfundne til denne demo.',
          ]
        : [
            'Helhed helps neighbourhoods from a falling grant to an agreed plan.',
            'Havnby and all its figures are invented for this demo.',
          ],
    printDate: language === 'da' ? '30. juni 2027' : '30 June 2027',
  };
}

const workspace = { id: 'havnby', name: 'Samarbejdet i Havnby' };

const notice: Notice = {
  kind: 'done',
  text: 'Fritidsjob er nu sat til at blive forankret.',
  undo: { action: '/fortryd', fields: { id: '12', til: 'a"b<c>' }, label: 'Fortryd' },
};

/** The pages of the gallery by name. */
export const galleryPages: Readonly<Record<string, GalleryPage>> = {
  overview: {
    head: {
      title: 'Fra 1. januar 2028 mangler I 2,4 mio. kr. om året',
      description: 'Overblik over planen',
      current: 'overblik',
      workspace,
      notice,
    },
    content: overview,
  },
  table: {
    head: { title: '18 indsatser, 7 uden penge fra 2028', current: 'indsatser', workspace },
    content: tablePage,
  },
  grid: {
    head: { title: 'Udgifter i alle år', current: 'indsatser', workspace, islands: [GRID_ISLAND] },
    content: gridPage,
  },
  scenarios: {
    head: { title: 'Fire veje videre', current: 'scenarier', workspace },
    content: comparison,
  },
  area: {
    head: { title: 'Søndervang er tæt på at skifte status', current: 'omraader' },
    content: area,
  },
  form: {
    head: { title: 'Ny finansieringskilde', current: 'finansiering', workspace, status: 422 },
    content: form,
  },
  empty: {
    head: {
      title: 'Ingen møder endnu',
      workspace,
      notice: { kind: 'problem', text: 'Ikke gemt.' },
    },
    content: (language) => (
      <>
        <PageHeader language={language} title="Ingen møder endnu" />
        <EmptyState
          title="I har ikke planlagt et møde"
          action={<ButtonLink href="/moeder/nyt">Planlæg det første møde</ButtonLink>}
        >
          <p>Et møde får sin dagsorden fra planen.</p>
        </EmptyState>
      </>
    ),
  },
};
