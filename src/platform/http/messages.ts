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
    forbidden: 'Det har I ikke adgang til',
    forbiddenText:
      'Intet er ændret. En ejer af samarbejdet kan give jer adgang, hvis I skal bruge den.',
    tooMany: 'Der er prøvet for mange gange',
    tooManyText: (minutes: number) =>
      minutes === 1 ? 'Prøv igen om et minut.' : `Prøv igen om ${minutes} minutter.`,
    cpr: 'Der står noget, der ligner et CPR-nummer',
    cprField: (name: string) => `Det står i feltet »${name}«.`,
    cprFileName: 'Det står i navnet på den fil, der blev sendt.',
    cprText:
      'CPR-numre må ikke skrives her. Planen handler om indsatser og antal, ikke om enkelte personer, og den kan læses af alle, der deler den. Intet af det, I sendte, er gemt.',
    cprAdvice:
      'Gå tilbage i browseren, og slet nummeret. Er det et andet nummer på ti cifre, så skriv, hvad det er, eller del det op: P-nummer 1003388394.',
    unreadable: 'Formularen kunne ikke læses',
    unreadableText: 'Intet er gemt. Åbn siden på ny, og send den en gang til.',
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
    forbidden: 'You do not have access to this',
    forbiddenText:
      'Nothing has changed. An owner of the partnership can give you access if you need it.',
    tooMany: 'Too many attempts',
    tooManyText: (minutes: number) =>
      minutes === 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`,
    cpr: 'Something looks like a CPR number',
    cprField: (name: string) => `It stands in the field “${name}”.`,
    cprFileName: 'It stands in the name of the file that was sent.',
    cprText:
      'Civil registration numbers (CPR) must not be written here. The plan is about activities and counts, not about single persons, and everybody who shares it can read it. Nothing of what you sent has been stored.',
    cprAdvice:
      'Go back in your browser and delete the number. If it is another number of ten digits, write what it is or divide it: P-nummer 1003388394.',
    unreadable: 'The form could not be read',
    unreadableText: 'Nothing has been stored. Reload the page and send it again.',
    frontPage: 'To the front page',
  },
);
