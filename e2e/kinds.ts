import type { Reader } from './world.ts';

const OPEN = [
  '/',
  '/viden',
  '/viden/processen',
  '/viden/processen/ark',
  '/aktiviteter',
  '/aktiviteter/fritidsjob',
  '/erfaringer',
  '/erfaringer/albertslund-abc',
  '/omraader',
  '/omraader/vollsmose',
  '/arrangementer',
  '/arrangementer/forankring-i-praksis',
  '/sparring',
  '/soeg?q=forankring',
  '/ordbog',
  '/personoplysninger',
  '/tilgaengelighed',
];

const WORKSPACE = [
  '/samarbejder/havnby/overblik',
  '/samarbejder/havnby/plan',
  '/samarbejder/havnby/omraader',
  '/samarbejder/havnby/omraader/kort',
  '/samarbejder/havnby/omraader/soeparken',
  '/samarbejder/havnby/omraader/soeparken/behov',
  '/samarbejder/havnby/omraader/soeparken/hvad-hvis',
  '/samarbejder/havnby/omraader/soeparken/sammenlign',
  '/samarbejder/havnby/omraader/soeparken/tal',
  '/samarbejder/havnby/indsatser',
  '/samarbejder/havnby/indsatser/medborgerhus',
  '/samarbejder/havnby/indsatser/matrix',
  '/samarbejder/havnby/tilgange',
  '/samarbejder/havnby/tilgange/medborgerhus/spoergsmaal',
  '/samarbejder/havnby/indsatser/gadeplan/overdragelse',
  '/samarbejder/havnby/finansiering',
  '/samarbejder/havnby/finansiering/kilder/lbf-2028-31',
  '/samarbejder/havnby/finansiering/fordeling/medborgerhus/2028',
  '/samarbejder/havnby/finansiering/frister',
  '/samarbejder/havnby/finansiering/likviditet',
  '/samarbejder/havnby/scenarier',
  '/samarbejder/havnby/scenarier/bestyrelsespapir',
  '/samarbejder/havnby/scenarier/uden-lbf',
  '/samarbejder/havnby/scenarier/beslutninger',
  '/samarbejder/havnby/scenarier/beregninger',
  '/samarbejder/havnby/scenarier/skydere?fra=uden-lbf',
  '/samarbejder/havnby/indstillinger',
  '/samarbejder/havnby/indstillinger/forlad',
];

const NOT_FOR_GUESTS = [
  '/samarbejder/havnby/finansiering/beloeb',
  '/samarbejder/havnby/indsatser/regneark?vis=aarsvaerk',
  '/samarbejder/havnby/indsatser/regneark',
  '/samarbejder/havnby/finansiering/kilder/ny',
  '/samarbejder/havnby/finansiering/kilder/nordfonden/rediger',
  '/samarbejder/havnby/finansiering/kilder/nordfonden/slet',
  '/samarbejder/havnby/finansiering/forpligtelser/ny',
  '/samarbejder/havnby/finansiering/forpligtelser/lejemaal-medborgerhus',
  '/samarbejder/havnby/finansiering/forpligtelser/lejemaal-medborgerhus/slet',
  '/samarbejder/havnby/omraader/kort/fil',
  '/samarbejder/havnby/omraader/kort/omrids/soeparken',
  '/samarbejder/havnby/omraader/kort/steder',
  '/samarbejder/havnby/historik',
  '/samarbejder/havnby/planfil',
  '/samarbejder/havnby/regneark',
  '/samarbejder/havnby/scenarier/uden-lbf/rediger',
  '/samarbejder/havnby/scenarier/uden-lbf/flet',
  '/samarbejder/havnby/scenarier/uden-lbf/slet',
  '/samarbejder/havnby/scenarier/ny',
  '/samarbejder/havnby/scenarier/bedste-plan',
  '/samarbejder/havnby/scenarier/bedste-plan?slaa=uden-lbf',
];

const FOR_OWNERS = [
  '/samarbejder/havnby/plan/organisationer/kommunen',
  '/samarbejder/havnby/scenarier/uden-lbf/indsatser/klub/egen-mulighed',
  '/samarbejder/havnby/indsatser/ny',
  '/samarbejder/havnby/indsatser/fra-katalog',
  '/samarbejder/havnby/indsatser/fritidsjob/rediger',
  '/samarbejder/havnby/indsatser/fritidsjob/kopier',
  '/samarbejder/havnby/indsatser/fritidsjob/fjern',
  '/samarbejder/havnby/indsatser/fritidsjob/historik',
  '/samarbejder/havnby/indsatser/fritidsjob/muligheder/ny',
  '/samarbejder/havnby/indsatser/fritidsjob/muligheder/forankre/rediger',
  '/samarbejder/havnby/indsatser/fritidsjob/muligheder/fortsaet/fjern',
  '/samarbejder/havnby/tilgange/klub/til/forankre',
  '/samarbejder/havnby/omraader/nyt',
  '/samarbejder/havnby/omraader/soeparken/fjern',
  '/samarbejder/havnby/omraader/soeparken/rediger',
  '/samarbejder/havnby/omraader/soeparken/tal/2025-12-01',
  '/samarbejder/havnby/omraader/tal',
  '/samarbejder/havnby/erfaring',
  '/samarbejder/havnby/indstillinger/ejerskab',
  '/samarbejder/havnby/indstillinger/slet',
  '/samarbejder/havnby/historik/kontrol',
  '/samarbejder/havnby/scenarier/forankring-foerst/vedtag',
];

const ADMINISTRATION = [
  '/administration',
  '/administration/personer',
  '/administration/personer/ny',
  '/administration/personer/demo-konsulent',
  '/administration/personer/demo-konsulent/slet',
  '/administration/samarbejder',
  '/administration/samarbejder/havnby',
  '/administration/loginudbydere',
  '/administration/loginudbydere/ny',
  '/administration/mails',
  '/administration/aendringer',
];

const SIGNED_IN = [
  '/min-konto',
  '/min-konto/sikkerhed',
  '/min-konto/to-trin',
  '/min-konto/data',
  '/min-konto/slet',
  '/samarbejder',
  '/samarbejder/ny',
  '/samarbejder/ny?fra=planfil',
  '/samarbejder/ny?situation=grant-ending',
];

/** What the demo's knowledge editors see of sparring. */
const SPARRING_INBOX = ['/redaktion/sparring', '/redaktion/sparring/H4VN5Y'];

/** What partnerships have offered, for knowledge editors. */
const CASE_OFFERS = ['/redaktion/erfaringer'];

/** What they see of events. */
const SIGN_UPS = ['/redaktion/arrangementer/forankring-i-praksis/tilmeldinger'];

/** What knowledge editors see of a text; of each kind the first one is read. */
const EDITING = [
  '/redaktion',
  '/redaktion/aktiviteter/ny',
  '/redaktion/arrangementer/ny',
  '/redaktion/erfaringer/ny',
  '/redaktion/temaer/geografisk-fokus',
  '/redaktion/temaer/geografisk-fokus/rediger',
  '/redaktion/temaer/geografisk-fokus/tag-ned',
];

/** What the signed-in see of the open half: the same pages, in another frame. */
const OPEN_INSIDE = ['/', '/viden', '/omraader'];

/** One address of every kind of page that a reader can come to by links. */
export const KINDS: Readonly<
  Record<Extract<Reader, 'stranger' | 'owner' | 'guest' | 'administrator'>, readonly string[]>
> = {
  stranger: [...OPEN, '/log-ind', '/log-ind/link', '/glemt-adgangskode'],
  owner: [...OPEN_INSIDE, ...SIGNED_IN, ...WORKSPACE, ...NOT_FOR_GUESTS, ...FOR_OWNERS],
  guest: [
    ...OPEN_INSIDE,
    ...SIGNED_IN,
    ...WORKSPACE,
    ...SPARRING_INBOX,
    ...CASE_OFFERS,
    ...SIGN_UPS,
    ...EDITING,
  ],
  administrator: [...OPEN_INSIDE, ...SIGNED_IN, ...ADMINISTRATION],
};

/** A reader whose pages are read one and all. */
export type Crawler = keyof typeof KINDS;

export const CRAWLERS = Object.keys(KINDS) as Crawler[];

/** Whether a page is the same for all, but for its frame: strangers' tests read it. */
export function isOpenToAll(path: string): boolean {
  return /^(\/en)?\/(viden|aktiviteter|erfaringer|omraader|ordbog|personoplysninger|tilgaengelighed)(\/|$)/.test(
    path,
  );
}
