import { localDate } from '../../shared/index.ts';
import { type Language } from '../../platform/i18n/index.ts';
import {
  ButtonLink,
  DatedList,
  KeyFigures,
  PageHeader,
  PhaseStrip,
  RunwayChart,
  Section,
  Split,
} from '../index.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

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

/** The first page of a workspace: a chart, numbers, lists and steps. */
export function overview(language: Language) {
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
