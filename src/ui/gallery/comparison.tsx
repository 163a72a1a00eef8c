import { formatShare, type Language } from '../../platform/i18n/index.ts';
import { CliffGrid, ComparisonBars, PageHeader, Section } from '../index.ts';

const YEARS = [2025, 2026, 2027, 2028, 2029, 2030];

/** Ways of going on side by side, and the grid of what is covered. */
export function comparison(language: Language) {
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
