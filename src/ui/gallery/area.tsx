import { type Language } from '../../platform/i18n/index.ts';
import {
  Alert,
  Disclosure,
  PageHeader,
  Prose,
  Section,
  SmallMultiples,
  StatusWord,
  Timeline,
} from '../index.ts';

/** Figures through the years, states through the years, running text. */
export function area(language: Language) {
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
