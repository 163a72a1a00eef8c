import { formatNumber, formatShare, type Language } from '../../platform/i18n/index.ts';
import {
  Alert,
  AutoSubmit,
  Button,
  ButtonLink,
  DataTable,
  Facts,
  FallbackButton,
  FilterChips,
  Form,
  PageHeader,
  Pagination,
  Panel,
  Section,
  SelectField,
  ShareBar,
  Sparkline,
  StatusWord,
  TabLinks,
  type Tone,
} from '../index.ts';

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

/** A large table with its filters, and a panel beside it. */
export function tablePage(language: Language) {
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
