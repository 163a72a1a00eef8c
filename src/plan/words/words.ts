import { defineMessages } from '../../platform/i18n/index.ts';

/** The interface's words for the vocabulary of a plan; one word per idea, see `docs/glossary.md`. */
export const planWords = defineMessages(
  {
    approach: {
      continue: 'Videreføres',
      anchor: 'Forankres',
      rethink: 'Retænkes',
      close: 'Afvikles',
    },
    undecided: 'Uafklaret',
    costKind: {
      salary: 'Løn',
      operations: 'Drift',
      rent: 'Lokaler',
      evaluation: 'Evaluering',
      other: 'Andet',
    },
    role: { 'carry-out': 'Udføre', support: 'Understøtte', coordinate: 'Koordinere' },
    placement: {
      local: 'Lokalt',
      'central-municipality': 'Centralt i kommunen',
      'central-housing': 'Centralt i boligorganisationen',
      mobile: 'På skift',
    },
    fundingStatus: {
      idea: 'Idé',
      applied: 'Ansøgt',
      pledged: 'Tilsagn',
      granted: 'Bevilget',
      rejected: 'Afslag',
    },
    fundingKind: {
      lbf: 'Landsbyggefonden',
      municipality: 'Kommune',
      'housing-organisation': 'Boligorganisation',
      estate: 'Afdelingsmidler',
      'state-pool': 'Statslig pulje',
      foundation: 'Fond',
      association: 'Forening',
      eu: 'EU',
      business: 'Erhvervsliv',
      other: 'Anden kilde',
    },
    organisationKind: {
      municipality: 'Kommune',
      'housing-organisation': 'Boligorganisation',
      estate: 'Boligafdeling',
      association: 'Forening',
      foundation: 'Fond',
      state: 'Statslig myndighed',
      police: 'Politi',
      business: 'Virksomhed',
      other: 'Andet',
    },
    areaKind: {
      almen: 'Almene boliger',
      private: 'Private boliger',
      mixed: 'Almene og private boliger',
      outside: 'Uden for områderne',
    },
    anchoringFault: {
      'no-receiver': 'mangler modtager',
      'no-date': 'mangler dato for overdragelse',
      'no-budget-line': 'mangler budgetlinje hos modtageren',
      'not-accepted': 'modtageren har ikke sagt ja',
      'date-after-money-ends': 'overdrages først, efter at pengene er brugt',
    },
    earmarkPart: {
      areas: 'boligområde',
      effortAreas: 'indsatsområde',
      activities: 'indsats',
      costKinds: 'omkostningstype',
    },
    /** What an amount on a page is counted from. */
    /** Why a page offers nothing to change. */
    readOnly: 'Din rolle giver adgang til at læse siden, ikke til at ændre den.',
    countedSources: 'Bevillinger og tilsagn tæller med; idéer, ansøgninger og afslag tæller ikke.',
  },
  {
    approach: { continue: 'Continued', anchor: 'Anchored', rethink: 'Rethought', close: 'Closed' },
    undecided: 'Undecided',
    costKind: {
      salary: 'Salaries',
      operations: 'Operations',
      rent: 'Rooms',
      evaluation: 'Evaluation',
      other: 'Other',
    },
    role: { 'carry-out': 'Carry out', support: 'Support', coordinate: 'Coordinate' },
    placement: {
      local: 'Local',
      'central-municipality': 'Central in the municipality',
      'central-housing': 'Central in the housing organisation',
      mobile: 'Mobile',
    },
    fundingStatus: {
      idea: 'Idea',
      applied: 'Applied for',
      pledged: 'Pledged',
      granted: 'Granted',
      rejected: 'Rejected',
    },
    fundingKind: {
      lbf: 'Landsbyggefonden',
      municipality: 'Municipality',
      'housing-organisation': 'Housing organisation',
      estate: 'Estate funds',
      'state-pool': 'State pool',
      foundation: 'Foundation',
      association: 'Association',
      eu: 'EU',
      business: 'Business',
      other: 'Other source',
    },
    organisationKind: {
      municipality: 'Municipality',
      'housing-organisation': 'Housing organisation',
      estate: 'Estate',
      association: 'Association',
      foundation: 'Foundation',
      state: 'State authority',
      police: 'Police',
      business: 'Business',
      other: 'Other',
    },
    areaKind: {
      almen: 'Public housing',
      private: 'Private housing',
      mixed: 'Public and private housing',
      outside: 'Outside the areas',
    },
    anchoringFault: {
      'no-receiver': 'has no receiver',
      'no-date': 'has no date of handover',
      'no-budget-line': 'has no budget line with the receiver',
      'not-accepted': 'the receiver has not said yes',
      'date-after-money-ends': 'is handed over only after the money has ended',
    },
    earmarkPart: {
      areas: 'housing area',
      effortAreas: 'effort area',
      activities: 'activity',
      costKinds: 'kind of cost',
    },
    readOnly: 'Your role lets you read this page, not change it.',
    countedSources: 'Granted and pledged money counts; ideas, applications and rejections do not.',
  },
);

const ENGLISH_EFFORT_AREAS: Readonly<Record<string, string>> = {
  'boern-unge-og-familie': 'Children, young people and families',
  'uddannelse-beskaeftigelse-og-erhverv': 'Education, employment and business',
  'beboernetvaerk-og-demokrati': 'Residents’ networks and democracy',
  sundhed: 'Health',
  'udsatte-grupper': 'Vulnerable groups',
  'kultur-og-fritid': 'Culture and leisure',
  image: 'Image',
  'tryghed-og-trivsel': 'Safety and well-being',
  'kriminalpraeventiv-indsats': 'Crime prevention',
  'uddannelse-og-beskaeftigelse': 'Education and employment',
  'forebyggelse-og-foraeldreansvar': 'Prevention and parental responsibility',
  'uddannelse-og-livschancer': 'Education and life chances',
  beskaeftigelse: 'Employment',
  kriminalitetsforebyggelse: 'Crime prevention',
  'sammenhaengskraft-og-medborgerskab': 'Cohesion and citizenship',
};

/** The name of an effort area in English; its Danish name stands in the engine's taxonomy. */
export function englishEffortArea(id: string): string | undefined {
  return ENGLISH_EFFORT_AREAS[id];
}
