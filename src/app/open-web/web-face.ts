import type { PageHead, Site, View } from '../../platform/http/index.ts';
import { inLanguage, type Language, LANGUAGES } from '../../platform/i18n/index.ts';
import type { NavLink, WebFace } from '../../ui/index.ts';
import { webMessages } from './messages.ts';
import { isOpenPage } from './open-paths.ts';
import { structuredData } from './structured-data.ts';

/** What the face of a page is made from. */
export interface FaceParts {
  readonly head: PageHead;
  readonly view: Pick<View, 'language' | 'path'>;
  readonly site: Pick<Site, 'origin'>;
  /** The name of the site. */
  readonly name: string;
  /** The entries of the top bar, in whose order the open half is divided. */
  readonly entries: readonly NavLink[];
  /** Path of the picture that stands beside a link to a page. */
  readonly picture: string | undefined;
}

/** Open Graph's names of our languages. */
const LOCALES: Readonly<Record<Language, string>> = { da: 'da_DK', en: 'en_GB' };

/** The picture's size in pixels, as scripts/social-card.mjs draws it. */
const PICTURE = { width: 1200, height: 630 } as const;

/** How an open page is known to search engines and those who share it; undefined for all others,
 * which are to be left alone. */
export function webFaceOf(parts: FaceParts): WebFace | undefined {
  const { head, view, site } = parts;
  const path = view.path.split('?')[0]!;
  if (!isOpenPage(path) || head.workspace || (head.status ?? 200) !== 200) return undefined;
  const known = head.canonical ?? path;
  const addressIn = (language: Language) => site.origin + inLanguage(language, known);
  const canonical = addressIn(view.language);
  return {
    canonical,
    alternates: [
      ...LANGUAGES.map((language) => ({ language, href: addressIn(language) })),
      { language: 'x-default', href: addressIn('da') },
    ],
    sharing: sharingOf(parts, canonical),
    structuredData: structuredData(parts, canonical),
  };
}

function sharingOf(
  { head, view, site, name, picture }: FaceParts,
  canonical: string,
): WebFace['sharing'] {
  const { language } = view;
  const text = webMessages(language);
  const others = LANGUAGES.filter((one) => one !== language);
  return [
    ['og:title', head.title],
    ['og:description', head.description ?? text.description],
    ['og:type', head.kind === 'article' ? 'article' : 'website'],
    ['og:url', canonical],
    ['og:site_name', name],
    ['og:locale', LOCALES[language]],
    ...others.map((other) => ['og:locale:alternate', LOCALES[other]] as const),
    ...(head.kind === 'article' && head.modified
      ? [['article:modified_time', head.modified] as const]
      : []),
    ...(picture === undefined
      ? []
      : ([
          ['og:image', site.origin + picture],
          ['og:image:type', 'image/png'],
          ['og:image:width', String(PICTURE.width)],
          ['og:image:height', String(PICTURE.height)],
          ['og:image:alt', text.pictureAlt],
        ] as const)),
  ];
}
