import { defineMessages } from '../platform/i18n/index.ts';

export const messages = defineMessages(
  {
    whatThisIs: 'Helhed: planer for boligsocialt arbejde.',
    demoData: 'Havnby og alt derfra er opdigtet.',
  },
  {
    whatThisIs: 'Helhed: plans for social work in housing areas.',
    demoData: 'Havnby and everything from there is made up.',
  },
);
