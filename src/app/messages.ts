import { defineMessages } from '../platform/i18n/index.ts';

export const messages = defineMessages(
  {
    whatThisIs: 'Helhed: planer for boligsocialt arbejde.',
    demoData: 'Samarbejdet Havnby er et eksempel: kommune, organisationer og tal er opdigtede.',
  },
  {
    whatThisIs: 'Helhed: plans for social work in housing areas.',
    demoData:
      'The partnership Havnby is an example: its municipality, organisations and figures are invented.',
  },
);
