import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of signing in. */
export const signInMessages = defineMessages(
  {
    title: 'Log ind',
    lead: 'Log ind for at se de samarbejder, du er med i.',
    email: 'E-mail',
    password: 'Adgangskode',
    signIn: 'Log ind',
    forgotten: 'Glemt adgangskode?',
    withPassword: 'Med e-mail og adgangskode',
    withoutPassword: 'Uden adgangskode',
    sendMeLink: 'Få et link på mail',
    noAccount: 'Har du ikke en konto? Bed en ejer af samarbejdet om at invitere dig.',
    passkey: 'Log ind med adgangsnøgle',
    passkeyFailed:
      'Det lykkedes ikke med adgangsnøglen. Prøv igen, eller log ind på en anden måde.',
    passkeyKnown: 'Enheden har allerede en adgangsnøgle til din konto.',
    providers: 'Gennem din arbejdsplads',
    demo: 'Prøv demoen',
    demoLead: 'Alt i demoen er opdigtet. Vælg, hvem du vil være.',
    demoGone: 'Den konto findes ikke i demoen',

    emailMissing: 'Skriv din e-mail.',
    emailWrong: 'Skriv en hel e-mailadresse, fx navn@kommune.dk.',
    passwordMissing: 'Skriv din adgangskode.',
    refused: 'E-mail og adgangskode passer ikke sammen.',

    secondTitle: 'Skriv din kode',
    secondLead: 'Din konto er beskyttet med to trin.',
    code: 'Kode',
    codeHint: 'De seks cifre fra din app. Har du den ikke, så brug en af dine nødkoder.',
    codeMissing: 'Skriv koden.',
    codeWrong: 'Koden er forkert eller brugt. Vent på den næste kode i din app, og prøv igen.',
    codeWait: 'Koden er skrevet forkert for mange gange. Vent et kvarter, og log ind igen.',
    continue: 'Fortsæt',
    startAgain: 'Begynd forfra',
    stepGone: 'Dit login er udløbet. Begynd forfra.',

    linkTitle: 'Få et link på mail',
    linkLead: 'Vi sender et link, som du kan logge ind med én gang.',
    linkSend: 'Send link',
    sentTitle: 'Se i din indbakke',
    linkSent: (email: string) =>
      `Findes der en konto med adressen ${email}, har vi sendt et link til den. Linket virker i 20 minutter.`,
    resetSent: (email: string) =>
      `Findes der en konto med adressen ${email}, har vi sendt et link til den. Linket virker i en time.`,
    notArrived:
      'Kommer mailen ikke inden for et par minutter, så se i uønsket post, og tjek adressen.',
    back: 'Tilbage til login',
    useTitle: 'Du er næsten inde',
    useLead: 'Tryk på knappen for at logge ind. Linket virker kun én gang.',

    goneTitle: 'Linket virker ikke længere',
    goneLink: 'Et link virker kun én gang og kun i 20 minutter. Bed om et nyt.',
    goneReset: 'Et link virker kun én gang og kun i en time. Bed om et nyt.',
    goneConfirm:
      'Et link virker kun én gang og kun i tre dage. Log ind med din adgangskode, så sender vi et nyt.',
    newLink: 'Få et nyt link',

    forgottenTitle: 'Glemt adgangskode',
    forgottenLead: 'Skriv din e-mail, så sender vi et link, hvor du kan vælge en ny.',
    newTitle: 'Vælg en ny adgangskode',
    newLead: 'Når den er gemt, bliver du logget ud alle andre steder.',
    newPassword: 'Ny adgangskode',
    newHint: 'Mindst 12 tegn. Nogle tilfældige ord efter hinanden er lettest at huske.',
    save: 'Gem adgangskoden',
    saved: 'Din nye adgangskode er gemt. Log ind med den.',
    problems: {
      'too-short': 'Adgangskoden skal være på mindst 12 tegn.',
      'too-long': 'Adgangskoden må højst være på 128 tegn.',
      'your-address': 'Adgangskoden må ikke være din e-mail.',
      'too-common': 'Den adgangskode er for let at gætte. Brug nogle tilfældige ord.',
    },

    confirmTitle: 'Bekræft din e-mail',
    confirmLead: 'Tryk på knappen for at bekræfte, at adressen er din.',
    confirm: 'Bekræft',
    confirmed: 'Din e-mail er bekræftet. Du kan nu logge ind.',
    unverifiedTitle: 'Bekræft din e-mail først',
    unverified: (email: string) =>
      `Vi har sendt et link til ${email}. Åbn det, og log så ind igen.`,

    signedOut: 'Du er logget ud.',
  },
  {
    title: 'Sign in',
    lead: 'Sign in to see the partnerships you take part in.',
    email: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    forgotten: 'Forgotten your password?',
    withPassword: 'With e-mail and password',
    withoutPassword: 'Without a password',
    sendMeLink: 'Get a link by mail',
    noAccount: 'No account? Ask an owner of the partnership to invite you.',
    passkey: 'Sign in with a passkey',
    passkeyFailed: 'The passkey did not work. Try again, or sign in another way.',
    passkeyKnown: 'This device already has a passkey for your account.',
    providers: 'Through your workplace',
    demo: 'Try the demo',
    demoLead: 'Everything in the demo is invented. Choose who you want to be.',
    demoGone: 'There is no such account in the demo',

    emailMissing: 'Enter your e-mail.',
    emailWrong: 'Enter a whole e-mail address, such as name@municipality.dk.',
    passwordMissing: 'Enter your password.',
    refused: 'E-mail and password do not match.',

    secondTitle: 'Enter your code',
    secondLead: 'Your account is protected by two steps.',
    code: 'Code',
    codeHint: 'The six digits from your app. If you do not have it, use one of your backup codes.',
    codeMissing: 'Enter the code.',
    codeWrong:
      'The code is wrong or has been used. Wait for the next code in your app and try again.',
    codeWait:
      'The code was entered wrongly too many times. Wait a quarter of an hour and sign in again.',
    continue: 'Continue',
    startAgain: 'Start again',
    stepGone: 'Your sign-in has expired. Start again.',

    linkTitle: 'Get a link by mail',
    linkLead: 'We send a link that you can sign in with once.',
    linkSend: 'Send link',
    sentTitle: 'Check your inbox',
    linkSent: (email: string) =>
      `If there is an account with the address ${email}, we have sent a link to it. The link works for 20 minutes.`,
    resetSent: (email: string) =>
      `If there is an account with the address ${email}, we have sent a link to it. The link works for an hour.`,
    notArrived:
      'If the mail does not come within a few minutes, look in your junk mail and check the address.',
    back: 'Back to sign in',
    useTitle: 'You are nearly in',
    useLead: 'Press the button to sign in. The link works only once.',

    goneTitle: 'The link no longer works',
    goneLink: 'A link works only once and for 20 minutes. Ask for a new one.',
    goneReset: 'A link works only once and for an hour. Ask for a new one.',
    goneConfirm:
      'A link works only once and for three days. Sign in with your password, and we send a new one.',
    newLink: 'Get a new link',

    forgottenTitle: 'Forgotten password',
    forgottenLead: 'Enter your e-mail and we send a link where you can choose a new one.',
    newTitle: 'Choose a new password',
    newLead: 'When it is saved, you are signed out everywhere else.',
    newPassword: 'New password',
    newHint: 'At least 12 characters. A few random words in a row are easiest to remember.',
    save: 'Save the password',
    saved: 'Your new password is saved. Sign in with it.',
    problems: {
      'too-short': 'The password must have at least 12 characters.',
      'too-long': 'The password can have at most 128 characters.',
      'your-address': 'The password must not be your e-mail.',
      'too-common': 'That password is too easily guessed. Use a few random words.',
    },

    confirmTitle: 'Confirm your e-mail',
    confirmLead: 'Press the button to confirm that the address is yours.',
    confirm: 'Confirm',
    confirmed: 'Your e-mail is confirmed. You can now sign in.',
    unverifiedTitle: 'Confirm your e-mail first',
    unverified: (email: string) =>
      `We have sent a link to ${email}. Open it, and then sign in again.`,

    signedOut: 'You are signed out.',
  },
);
