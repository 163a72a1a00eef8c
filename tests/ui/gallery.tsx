import { localDate } from '../../src/shared/index.ts';
import type { Notice, PageHead, View } from '../../src/platform/http/index.ts';
import {
  formatNumber,
  formatShare,
  inLanguage,
  type Language,
} from '../../src/platform/i18n/index.ts';
import {
  Alert,
  AutoSubmit,
  Button,
  ButtonLink,
  Checkbox,
  CheckboxGroup,
  CliffGrid,
  ComparisonBars,
  DataTable,
  DatedList,
  Disclosure,
  EmptyState,
  ErrorSummary,
  Facts,
  FallbackButton,
  FileField,
  FilterChips,
  Form,
  FormActions,
  KeyFigures,
  NumberField,
  PageHeader,
  Pagination,
  Panel,
  PhaseStrip,
  Prose,
  RadioGroup,
  RunwayChart,
  Section,
  SelectField,
  ShareBar,
  SmallMultiples,
  Sparkline,
  Split,
  StatusWord,
  TabLinks,
  TextArea,
  TextField,
  Timeline,
  type Content,
  type Frame,
  type Tone,
} from '../../src/ui/index.ts';

/** Every component with invented matter, in either language. */
export interface GalleryPage {
  readonly head: PageHead;
  readonly content: (language: Language) => Content;
}

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

/** A view as the server would make it. */
export function galleryView(language: Language): View {
  return {
    language,
    path: '/samarbejder/havnby/overblik?aar=2028',
    href: (path) => inLanguage(language, path),
    nonce: 'bm9uY2U',
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

const RUNWAY = [
  { label: 'Landsbyggefonden', values: [6_200_000, 6_200_000, 6_200_000, 0, 0, 0] },
  { label: 'Kommunen', values: [1_800_000, 1_800_000, 2_000_000, 2_600_000, 2_600_000, 2_600_000] },
  {
    label: 'Boligorg.',
    values: [1_300_000, 1_300_000, 1_300_000, 1_900_000, 1_700_000, 1_700_000],
  },
  { label: 'Nordfonden', values: [0, 450_000, 900_000, 900_000, 900_000, 0] },
  { label: 'Puljer', values: [400_000, 400_000, 0, 700_000, 400_000, 400_000] },
];

function overview(language: Language) {
  return (
    <>
      <PageHeader
        language={language}
        eyebrow="Overblik"
        title="Fra 1. januar 2028 mangler I 2,4 mio. kr. om året"
        lead="Bevillingen fra Landsbyggefonden slutter 31. december 2027. Syv indsatser står uden penge, og den sidste fornuftige beslutningsdag er 30. juni 2027."
        actions={
          <ButtonLink kind="primary" href="/scenarier">
            Se veje videre
          </ButtonLink>
        }
        why={{ label: 'Hvorfor falder bevillingerne?', href: '/viden/i-bevaegelse' }}
      />
      <RunwayChart
        id="runway"
        language={language}
        title="Pengene dækker behovet til og med 2027"
        description="Behovet er omkring 9,7 mio. kr. om året."
        years={YEARS}
        series={RUNWAY}
        need={{
          label: 'Behov',
          values: [9_700_000, 9_850_000, 10_000_000, 8_500_000, 8_600_000, 8_700_000],
        }}
        gapLabel="Mangler"
        measure={{
          unit: 'mio. kr. pr. år',
          per: 1_000_000,
          decimals: 1,
          tableUnit: 'kr.',
          tableDecimals: 0,
        }}
        marks={[{ date: localDate('2027-06-30'), label: 'Sidste beslutningsdag 30. juni 2027' }]}
        source="planens kilder og omkostninger pr. 30. juni 2026"
      />
      <Section id="tal" title="Fire tal">
        <KeyFigures
          language={language}
          label="Nøgletal"
          figures={[
            {
              label: 'Manglende finansiering i 2028',
              value: '2,4',
              unit: 'mio. kr.',
              tone: 'gap',
              change: { text: '0,3 mio. kr. mindre end i maj', direction: 'down', tone: 'good' },
              origin: {
                definition: 'Behov minus det, kilderne dækker.',
                calculation: '8.500.000 − 6.100.000 kr.',
                period: '2028',
                source: 'Planens kilder',
              },
            },
            {
              label: 'Indsatser uden penge',
              value: '7',
              unit: 'af 18',
              change: { text: 'Uændret siden maj', direction: 'same', tone: 'plain' },
            },
            {
              label: 'Beboere der nås',
              value: '1.240',
              change: { text: '85 flere end i 2026', direction: 'up', tone: 'good' },
              href: '/beboere',
            },
            {
              label: 'Årsværk',
              value: '11,5',
              change: { text: '2,0 færre fra 2028', direction: 'down', tone: 'gap' },
            },
          ]}
        />
      </Section>
      <Split
        aside={
          <Section id="aendringer" title="Ændret siden sidst" level={2}>
            <DatedList
              items={[
                { text: 'Nordfonden sat til tilsagn', date: '28. juni', note: 'Projektleder' },
                { text: 'Fritidsjob forankres', date: '26. juni', note: 'Boligsocial medarbejder' },
              ]}
            />
          </Section>
        }
      >
        <Section id="venter" title="Det venter på jer">
          <DatedList
            label="Det venter på jer"
            items={[
              {
                text: 'Beslut om Naboværkstedet fortsætter',
                href: '/a',
                date: '30. juni 2027',
                datetime: '2027-06-30',
                tone: 'gap',
                note: 'Opsigelse af 1,5 årsværk varsles seks måneder før',
              },
              {
                text: 'Ansøg Landsbyggefonden om opfølgning',
                href: '/b',
                date: '1. september 2027',
                datetime: '2027-09-01',
              },
              { text: 'Navngiv en modtager for Fritidsjob', href: '/c' },
            ]}
          />
        </Section>
      </Split>
      <Section id="faser" title="Her er I i processen">
        <PhaseStrip
          language={language}
          label="Processens faser"
          steps={[
            { label: 'Fælles udgangspunkt', state: 'done', href: '/p/1' },
            { label: 'Behov og mål', state: 'done', href: '/p/2' },
            { label: 'Samarbejde og organisering', state: 'current', note: 'til oktober 2027' },
            { label: 'Finansiering', state: 'reopened' },
            { label: 'Indsatser og aftaler', state: 'coming' },
          ]}
        />
      </Section>
    </>
  );
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly place: string;
  readonly state: readonly [Tone, string];
  readonly cost: number;
  readonly share: number;
  readonly reach: number;
  readonly warning?: string;
}

const ROWS: readonly Row[] = [
  {
    key: 'fritidsjob',
    name: 'Fritidsjob',
    place: 'Alle tre',
    state: ['good', 'Forankres'],
    cost: 410_000,
    share: 1,
    reach: 35,
  },
  {
    key: 'brobygger',
    name: 'Brobygger til job',
    place: 'Søndervang',
    state: ['accent', 'Videreføres'],
    cost: 1_240_000,
    share: 0.62,
    reach: 90,
    warning: 'Mangler 471.000 kr.',
  },
  {
    key: 'lektiecafe',
    name: 'Lektiecafé',
    place: 'Havneparken',
    state: ['caution', 'Retænkes'],
    cost: 280_000,
    share: 0.25,
    reach: 60,
  },
  {
    key: 'vaerksted',
    name: 'Naboværksted <åbent>',
    place: 'Søndervang',
    state: ['unknown', 'Uafklaret'],
    cost: 655_000,
    share: 0,
    reach: 120,
    warning: 'Uden penge fra 2028',
  },
];

function tablePage(language: Language) {
  const kroner = (value: number) => formatNumber(language, value);
  const columns = [
    {
      key: 'name',
      header: 'Indsats',
      cell: (row: Row) => <a href={`?vis=${row.key}`}>{row.name}</a>,
      sort: { href: '?sorter=navn', now: 'ascending' as const },
    },
    {
      key: 'place',
      header: 'Område',
      cell: (row: Row) => row.place,
      sort: { href: '?sorter=omraade' },
    },
    {
      key: 'state',
      header: 'Tilgang',
      cell: (row: Row) => <StatusWord tone={row.state[0]}>{row.state[1]}</StatusWord>,
    },
    {
      key: 'change',
      header: 'Valg',
      cell: (row: Row) => (
        <AutoSubmit>
          <Form action={`/indsatser/${row.key}`}>
            <SelectField
              name="valg"
              id={`valg-${row.key}`}
              label={`Valg for ${row.name}`}
              labelHidden
              compact
              language={language}
              value="b"
              options={[
                { value: 'a', label: 'Fuldt niveau' },
                { value: 'b', label: 'Halvt niveau' },
              ]}
            />
            <FallbackButton>Gem</FallbackButton>
          </Form>
        </AutoSubmit>
      ),
    },
    {
      key: 'cost',
      header: 'Omkostning 2028',
      note: 'kr.',
      cell: (row: Row) => kroner(row.cost),
      numeric: true,
    },
    {
      key: 'share',
      header: 'Finansieret',
      cell: (row: Row) => (
        <ShareBar
          share={row.share}
          text={formatShare(language, row.share, 0)}
          tone={row.share === 0 ? 'gap' : 'accent'}
        />
      ),
      nowrap: true,
    },
    { key: 'reach', header: 'Beboere', cell: (row: Row) => row.reach, numeric: true },
    {
      key: 'trend',
      header: 'Udvikling',
      cell: () => <Sparkline values={[10, 12, null, 15, 11]} text="Fra 10 til 11, ét år mangler" />,
    },
    {
      key: 'warning',
      header: 'Advarsel',
      cell: (row: Row) => (row.warning ? <StatusWord tone="gap">{row.warning}</StatusWord> : ''),
    },
  ];
  return (
    <>
      <PageHeader
        language={language}
        crumbs={[
          { label: 'Havnby', href: '/' },
          { label: 'Overblik', href: '/o' },
        ]}
        title="18 indsatser, 7 uden penge fra 2028"
        actions={
          <>
            <Button>Tilføj indsats</Button>
            <ButtonLink download href="/eksport.xlsx">
              Hent som Excel
            </ButtonLink>
            <Button kind="quiet">Vis kun forskelle</Button>
          </>
        }
      />
      <TabLinks
        label="Visning"
        tabs={[
          { label: 'Tabel', href: '?', current: true },
          { label: 'Efter tilgang', href: '?vis=tilgang' },
        ]}
      />
      <FilterChips
        language={language}
        label="Tilgang"
        clear="?"
        chips={[
          { label: 'Videreføres', href: '?t=v', count: 6, chosen: true },
          { label: 'Forankres', href: '?t=f', count: 4 },
          { label: 'Afvikles', href: '?t=a', count: 0 },
        ]}
      />
      <FilterChips
        language={language}
        label="Område"
        chips={[
          { label: 'Søndervang', href: '?o=s', count: 1204 },
          { label: 'Havneparken', href: '?o=h', count: 5 },
        ]}
      />
      <Section id="indsatser" title="Indsatser i 2028">
        <DataTable
          id="main-table"
          caption="Indsatser i 2028"
          captionHidden
          language={language}
          columns={columns}
          tall
          rowKey={(row) => row.key}
          rowMark={(row) =>
            row.key === 'brobygger' ? 'current' : row.share === 0 ? 'gap' : undefined
          }
          groups={[
            {
              key: 'a',
              title: 'Uddannelse og beskæftigelse',
              rows: ROWS.slice(0, 2),
              totals: { cost: kroner(1_650_000), reach: 125 },
            },
            { key: 'b', title: 'Sammenhængskraft', rows: ROWS.slice(2) },
          ]}
          totals={{
            cost: kroner(2_585_000),
            share: <ShareBar share={0.49} text={formatShare(language, 0.49)} />,
            reach: 305,
          }}
        />
        <Pagination
          language={language}
          label="Sider"
          page={2}
          pages={5}
          href={(page) => `?side=${page}`}
        />
      </Section>
      <Panel id="panel" title="Brobygger til job" closeHref="?" language={language}>
        <Facts
          facts={[
            { term: 'Ansvarlig', value: 'Kommunen' },
            { term: 'Periode', value: '2025–2027' },
          ]}
        />
        <Alert kind="caution" title="Mangler modtager">
          <p>Indsatsen kan ikke kaldes forankret endnu.</p>
        </Alert>
      </Panel>
      <DataTable id="empty-table" caption="Tom" language={language} columns={columns} rows={[]} />
    </>
  );
}

function comparison(language: Language) {
  const cell = (share: number | null, detail: string) => ({
    share,
    text: share === null ? '' : formatShare(language, share, 0),
    detail,
  });
  return (
    <>
      <PageHeader
        language={language}
        title="Fire veje videre"
        lead="Hvad koster de, og hvad mangler?"
      />
      <ComparisonBars
        id="bars"
        language={language}
        title="Uden Landsbyggefonden mangler hver tredje krone"
        measure={{
          unit: 'mio. kr. i 2028',
          per: 1_000_000,
          decimals: 1,
          tableDecimals: 0,
          tableUnit: 'kr.',
        }}
        bars={[
          'Planen i dag',
          'Landsbyggefonden 50 pct.',
          'Uden Landsbyggefonden',
          'Forankring først',
        ]}
        parts={[
          { label: 'Finansieret', values: [6_100_000, 7_300_000, 5_600_000, 6_000_000] },
          { label: 'Mangler', values: [2_400_000, 900_000, 2_900_000, 350_000], gap: true },
        ]}
        source="planen"
      />
      <ComparisonBars
        id="grouped"
        grouped
        language={language}
        title="Flest beboere nås, når forankring kommer først"
        measure={{ unit: 'beboere' }}
        bars={['Planen i dag', 'Forankring først']}
        parts={[
          { label: 'Søndervang', values: [540, 610] },
          { label: 'Havneparken', values: [420, 400] },
          { label: 'Egevang', values: [280, 330] },
        ]}
      />
      <Section id="klippe" title="Her slutter pengene">
        <CliffGrid
          id="cliff"
          language={language}
          caption="Dækket andel pr. indsats og år"
          rowHeader="Indsats"
          noteHeader="Sidste beslutningsdag"
          years={YEARS}
          legend={['Intet', 'Under en tredjedel', 'Omkring halvdelen', 'Det meste', 'Alt']}
          rows={[
            {
              key: 'a',
              label: <a href="/a">Fritidsjob</a>,
              cells: [1, 1, 1, 1, 1, 1].map((s) => cell(s, '410.000 af 410.000 kr.')),
              note: '',
            },
            {
              key: 'b',
              label: 'Brobygger til job',
              cells: [1, 1, 1, 0.62, 0.4, 0.2].map((s) => cell(s, '768.800 af 1.240.000 kr.')),
              note: '30. juni 2027',
            },
            {
              key: 'c',
              label: 'Lektiecafé',
              cells: [null, 1, 1, 0.25, 0, 0].map((s) => cell(s, '70.000 af 280.000 kr.')),
              note: '30. september 2027',
            },
            {
              key: 'd',
              label: 'Naboværksted',
              cells: [1, 1, 0.8, 0, 0, null].map((s) => ({
                ...cell(s, '0 af 655.000 kr.'),
                href: '/hvorfor',
              })),
              note: '30. juni 2027',
            },
          ]}
          totals={{
            label: 'Mangler i alt',
            cells: ['0', '0', '131.000', '1.336.000', '1.679.000', '1.272.000'],
          }}
        />
      </Section>
    </>
  );
}

function area(language: Language) {
  const points = (values: readonly (number | null)[]) =>
    values.map((value, index) => ({ year: 2018 + index, value }));
  return (
    <>
      <PageHeader
        language={language}
        eyebrow="Boligområde"
        title="Søndervang er tæt på at skifte status"
        lead="27 færre uden job, så er kriteriet ikke opfyldt."
        crumbs={[{ label: 'Områder', href: '/omraader' }]}
      />
      <SmallMultiples
        id="multiples"
        language={language}
        title="To af fire kriterier er over grænsen"
        source="Danmarks Statistik"
        multiples={[
          {
            key: 'job',
            label: 'Uden job',
            measure: { unit: 'pct.', decimals: 1 },
            points: points([44.1, 43.2, 42.5, 43.9, 41.8, 41.2, 40.9, 41.4]),
            limit: { value: 40, label: 'grænse 40' },
            marked: 'above',
            summary: '27 færre uden job, så er kriteriet ikke opfyldt.',
          },
          {
            key: 'edu',
            label: 'Kun grundskole',
            measure: { unit: 'pct.', decimals: 1 },
            points: points([66, 65, null, null, 62, 61, 60.5, 59.4]),
            limit: { value: 60, label: 'grænse 60' },
            marked: 'above',
            summary: <StatusWord tone="good">Under grænsen</StatusWord>,
          },
          {
            key: 'income',
            label: 'Indkomst',
            measure: { unit: 'pct. af regionen', decimals: 1 },
            points: points([54, 54.5, 55.2, 55.1, 56, 56.4, 56.2, 57.3]),
            limit: { value: 55, label: 'grænse 55' },
            marked: 'below',
          },
        ]}
      />
      <Section id="status" title="Officiel status">
        <Timeline
          id="timeline"
          caption="Officielle lister 2018–2025"
          rowHeader="Liste"
          years={[2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]}
          rows={[
            {
              label: 'Udsat boligområde',
              cells: [0, 1, 2, 3, 4, 5, 6, 7].map((n) =>
                n < 5
                  ? { text: 'På listen', tone: 'gap' as const }
                  : { text: 'Ikke på listen', tone: 'good' as const },
              ),
            },
            {
              label: 'Forebyggelsesområde',
              cells: [
                null,
                null,
                null,
                ...[0, 1].map(() => ({ text: 'Kan ikke siges', tone: 'unknown' as const })),
                ...[0, 1, 2].map(() => ({ text: 'På listen', tone: 'caution' as const })),
              ],
            },
          ]}
        />
        <Alert kind="info">
          <p>Foreløbig beregning: den officielle opgørelse er ministeriets.</p>
        </Alert>
      </Section>
      <Prose>
        <h2>Sådan læses tallene</h2>
        <p>
          Et kriterium er opfyldt, når værdien ligger over grænsen.{' '}
          <a href="/ordbog">Se ordbogen</a>.
        </p>
        <ul>
          <li>Mangler en værdi, er svaret “kan ikke siges”.</li>
          <li>Skjulte tal forbliver skjulte.</li>
        </ul>
      </Prose>
      <Disclosure summary="Kilder og opgørelsesdato">
        <p>Transport- og Boligministeriet, 1. december 2025.</p>
      </Disclosure>
    </>
  );
}

function form(language: Language) {
  const errors = [
    { name: 'belob', text: 'Beløbet “12,5 mio” er ikke et tal. Skriv fx 1.250.000.' },
    { name: 'status', text: 'Vælg en status.' },
    { text: 'Planen er ændret af en anden imens.' },
  ];
  return (
    <>
      <PageHeader language={language} title="Ny finansieringskilde" />
      <ErrorSummary language={language} errors={errors} />
      <Form action="/finansiering" upload hidden={{ version: '7' }} label="Ny finansieringskilde">
        <TextField
          language={language}
          name="navn"
          label="Navn"
          value={'Nord "fonden" <b>'}
          required
        />
        <NumberField
          language={language}
          name="belob"
          label="Beløb pr. år"
          suffix="kr."
          value="12,5 mio"
          hint="Hele kroner"
          error={errors[0]!.text}
          required
        />
        <SelectField
          language={language}
          name="slags"
          label="Slags"
          empty="Vælg"
          value="fond"
          options={[
            { label: 'Offentlig', options: [{ value: 'kommune', label: 'Kommune' }] },
            { value: 'fond', label: 'Fond' },
          ]}
        />
        <RadioGroup
          language={language}
          name="status"
          label="Status"
          error={errors[1]!.text}
          options={[
            { value: 'ide', label: 'Idé' },
            { value: 'ansogt', label: 'Ansøgt', hint: 'Ansøgningen er sendt' },
            { value: 'bevilget', label: 'Bevilget' },
          ]}
        />
        <CheckboxGroup
          language={language}
          name="omraader"
          label="Øremærket til"
          optional
          inline
          values={['s']}
          options={[
            { value: 's', label: 'Søndervang' },
            { value: 'h', label: 'Havneparken' },
          ]}
        />
        <TextArea
          language={language}
          name="vilkaar"
          label="Vilkår"
          optional
          value={'Mindst 25 pct.\nlokal medfinansiering'}
          hint="Skriv kort, hvad giveren kræver."
        />
        <FileField
          language={language}
          name="bilag"
          label="Bilag"
          optional
          accept=".pdf"
          hint="Højst 5 MB"
        />
        <Checkbox
          language={language}
          name="bekraeft"
          label="Tallene er godkendt af økonomi"
          checked
        />
        <FormActions>
          <Button>Gem kilden</Button>
          <ButtonLink href="/finansiering">Fortryd</ButtonLink>
          <Button kind="danger" name="handling" value="slet">
            Slet kilden
          </Button>
        </FormActions>
      </Form>
    </>
  );
}
