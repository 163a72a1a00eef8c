import { defineMessages } from '../i18n/index.ts';

export const messages = defineMessages(
  {
    notFound: 'Siden findes ikke',
    notFoundText:
      'Adressen er måske skrevet forkert, eller siden er flyttet. Gå til forsiden og find vej derfra.',
    failed: 'Der skete en fejl hos os',
    failedText: 'Det, I bad om, blev ikke gemt. Prøv igen om lidt.',
    failedId: (id: string) => `Sker det igen, så oplys dette nummer: ${id}`,
    otherSite: 'Ændringen kom ikke fra denne side',
    otherSiteText:
      'Intet er ændret. Åbn siden på ny i browseren, og send ændringen derfra en gang til.',
    tooLarge: 'Filen er for stor',
    tooLargeText: 'Intet er gemt. Send en mindre fil.',
    frontPage: 'Til forsiden',
  },
  {
    notFound: 'There is no such page',
    notFoundText:
      'The address may be misspelt, or the page has moved. Find your way from the front page.',
    failed: 'Something went wrong on our side',
    failedText: 'What you asked for was not saved. Try again in a moment.',
    failedId: (id: string) => `If it happens again, give us this number: ${id}`,
    otherSite: 'The change did not come from this site',
    otherSiteText:
      'Nothing has changed. Reload the page in your browser and send the change again.',
    tooLarge: 'The file is too large',
    tooLargeText: 'Nothing has been saved. Send a smaller file.',
    frontPage: 'To the front page',
  },
);
