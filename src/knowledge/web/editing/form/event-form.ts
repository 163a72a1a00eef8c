import type { Language } from '../../../../platform/i18n/index.ts';
import type { Knowledge } from '../../../index.ts';
import { activityChoices, themeChoices } from './choices.ts';
import { eventFormMessages } from './event-messages.ts';
import type { FormShape, PartShape } from './shape.ts';

/** The form of an event. */
export function eventForm(language: Language, knowledge: Knowledge): FormShape {
  const text = eventFormMessages(language);
  return [
    {
      id: 'hvad',
      title: text.what,
      fields: [
        { at: '{}.title', label: text.title, control: { as: 'line' } },
        {
          at: '{}.summary',
          label: text.summary,
          hint: text.summaryHint,
          control: { as: 'text', lines: 3 },
        },
        {
          at: '{}.audience',
          label: text.audience,
          hint: text.audienceHint,
          control: { as: 'line' },
        },
        {
          at: '{}.text',
          label: text.body,
          hint: text.bodyHint,
          control: { as: 'text', lines: 12 },
        },
      ],
    },
    {
      id: 'hvornaar',
      title: text.when,
      fields: [
        { at: 'start', label: text.start, hint: text.timeHint, control: { as: 'moment' } },
        { at: 'end', label: text.end, hint: text.timeHint, control: { as: 'moment' } },
      ],
    },
    ...place(language),
    signUp(language),
    {
      id: 'hoerer-sammen',
      title: text.belongs,
      fields: [
        {
          at: 'themes',
          label: text.themes,
          control: { as: 'choices', choices: themeChoices(language, knowledge) },
        },
        {
          at: 'activities',
          label: text.activities,
          control: { as: 'choices', choices: activityChoices(language, knowledge) },
        },
      ],
    },
    {
      id: 'aflysning',
      title: text.cancelled,
      lead: text.cancelledLead,
      optional: { at: 'cancelled', blank: 'null' },
      fields: [{ at: 'cancelled.{}', label: text.cancelledText, control: { as: 'line' } }],
    },
  ];
}

function place(language: Language): readonly PartShape[] {
  const text = eventFormMessages(language);
  return [
    {
      id: 'sted',
      title: text.where,
      lead: text.whereLead,
      optional: { at: 'place', blank: 'null' },
      fields: [
        { at: 'place.name', label: text.placeName, control: { as: 'line' } },
        { at: 'place.address', label: text.placeAddress, control: { as: 'line' } },
      ],
    },
    {
      id: 'kontakt',
      title: text.online,
      fields: [
        {
          at: 'link',
          label: text.link,
          hint: text.linkHint,
          blank: 'null',
          control: { as: 'address' },
        },
        { at: 'organiser', label: text.organiser, control: { as: 'line' } },
        { at: 'contact', label: text.contact, control: { as: 'line' } },
      ],
    },
  ];
}

function signUp(language: Language): PartShape {
  const text = eventFormMessages(language);
  return {
    id: 'tilmelding',
    title: text.signUpPart,
    fields: [
      { at: 'signUp', label: text.signUp, control: { as: 'yes' } },
      {
        at: 'capacity',
        label: text.capacity,
        hint: text.capacityHint,
        blank: 'null',
        control: { as: 'number' },
      },
      {
        at: 'signUpUntil',
        label: text.signUpUntil,
        hint: text.signUpUntilHint,
        blank: 'null',
        control: { as: 'moment' },
      },
      { at: 'keepDays', label: text.keepDays, blank: 'absent', control: { as: 'number' } },
    ],
  };
}
