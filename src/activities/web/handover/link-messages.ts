import { defineMessages } from '../../../platform/i18n/index.ts';

/** The texts of the page where a receiver answers by a link. */
export const linkMessages = defineMessages(
  {
    title: (name: string) => `Vil I overtage ${name}?`,
    eyebrow: 'Overdragelse',
    lead: (partnership: string, receiver: string) =>
      `Samarbejdet ${partnership} spørger ${receiver}. Læs aftalen herunder, og svar. Du behøver ikke en konto.`,
    agreement: 'Aftalen',
    activity: 'Indsats',
    summary: 'Kort fortalt',
    answer: 'Jeres svar',
    answerLead:
      'Svaret bliver i samarbejdets plan, med den bemærkning, du skriver. Skriv ikke om enkelte personer.',
    until: (day: string) => `Linket virker til ${day}, og I kan svare én gang.`,
    accepted: 'Tak. Jeres ja er skrevet i planen.',
    declined: 'Tak. Jeres nej er skrevet i planen.',
    goneTitle: 'Linket virker ikke',
    gone: 'Det er udløbet, brugt eller trukket tilbage, eller det er ikke kopieret helt. Bed samarbejdet om et nyt.',
    thanksTitle: 'Tak for svaret',
  },
  {
    title: (name: string) => `Will you take ${name} over?`,
    eyebrow: 'Handover',
    lead: (partnership: string, receiver: string) =>
      `The partnership ${partnership} asks ${receiver}. Read the agreement below and answer. You need no account.`,
    agreement: 'The agreement',
    activity: 'Activity',
    summary: 'In short',
    answer: 'Your answer',
    answerLead:
      'The answer stays in the partnership’s plan, with the remark that you write. Do not write about single persons.',
    until: (day: string) => `The link works until ${day}, and you can answer once.`,
    accepted: 'Thank you. Your yes is written in the plan.',
    declined: 'Thank you. Your no is written in the plan.',
    goneTitle: 'The link does not work',
    gone: 'It has run out, was used or taken back, or was not copied as a whole. Ask the partnership for a new one.',
    thanksTitle: 'Thank you for the answer',
  },
);
