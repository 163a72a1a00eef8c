import { defineMessages } from '../../../platform/i18n/index.ts';

export const oidcMessages = defineMessages(
  {
    signInWith: (provider: string) => `Log ind med ${provider}`,
    tryAgain: 'Prøv igen',
    otherWays: 'Log ind på en anden måde',
    problems: {
      unreachable: {
        title: (provider: string) => `${provider} svarer ikke`,
        text: 'Du er ikke logget ind. Prøv igen om lidt. Bliver det ved, så sig det til jeres it-afdeling.',
      },
      'set-up': {
        title: (provider: string) => `Login med ${provider} er sat forkert op`,
        text: 'Du er ikke logget ind. Sig det til administratoren af Helhed: nøgle, adresse eller rettigheder er ikke sat rigtigt op.',
      },
      declined: {
        title: (provider: string) => `Du blev ikke logget ind hos ${provider}`,
        text: 'Dit login blev afbrudt eller afvist dér. Prøv igen, eller log ind på en anden måde.',
      },
      'provider-error': {
        title: (provider: string) => `${provider} kunne ikke logge dig ind`,
        text: 'Der skete en fejl dér. Prøv igen om lidt. Bliver det ved, så sig det til jeres it-afdeling.',
      },
      'not-valid': {
        title: () => 'Svaret kunne ikke bruges',
        text: 'Du er ikke logget ind. Måske gik der mere end ti minutter, måske var siden åben i to faner, eller du brugte browserens tilbageknap. Prøv igen.',
      },
      'no-account': {
        title: () => 'Du har ikke adgang til Helhed',
        text: 'Du er logget ind hos din arbejdsplads, men du har ingen åben konto her. Bed en ejer af samarbejdet om at invitere dig.',
      },
      'email-not-trusted': {
        title: () => 'Din e-mail er ikke bekræftet',
        text: 'Vi kan ikke se, om din e-mail virkelig er din. Sig det til administratoren af Helhed: Jeres e-maildomæne skal stå på listen for dette login.',
      },
      'email-taken': {
        title: () => 'Der er allerede en konto med din e-mail',
        text: 'Log ind på den, som du plejer. Vil du bruge dette login til kontoen, så bed administratoren af Helhed om at skrive jeres e-maildomæne på listen.',
      },
      'turned-off': {
        title: () => 'Dette login er slået fra',
        text: 'Log ind på en anden måde.',
      },
    },
    leavingTitle: 'Du er logget ud af Helhed',
    leavingText: (provider: string) =>
      `Nu går vi videre til ${provider}, så du også bliver logget ud dér.`,
    leavingLink: (provider: string) => `Log ud hos ${provider}`,
    left: 'Du er logget ud.',
    leftHereOnly: (provider: string) =>
      `Du er logget ud af Helhed, men måske stadig logget ind hos ${provider}. Luk browseren, hvis andre bruger maskinen.`,
  },
  {
    signInWith: (provider: string) => `Sign in with ${provider}`,
    tryAgain: 'Try again',
    otherWays: 'Sign in another way',
    problems: {
      unreachable: {
        title: (provider: string) => `${provider} does not answer`,
        text: 'You are not signed in. Try again in a moment. If it goes on, tell your IT department.',
      },
      'set-up': {
        title: (provider: string) => `Sign-in with ${provider} is not set up right`,
        text: 'You are not signed in. The administrator of Helhed must look at the settings: key, address or rights do not fit.',
      },
      declined: {
        title: (provider: string) => `You were not signed in at ${provider}`,
        text: 'The sign-in was stopped or refused there. Try again, or sign in another way.',
      },
      'provider-error': {
        title: (provider: string) => `${provider} could not sign you in`,
        text: 'Something went wrong there. Try again in a moment. If it goes on, tell your IT department.',
      },
      'not-valid': {
        title: () => 'The answer could not be used',
        text: 'You are not signed in. Perhaps it took more than ten minutes, the page was open in two tabs, or you used the browser’s back button. Try again.',
      },
      'no-account': {
        title: () => 'You have no access to Helhed',
        text: 'You are signed in at your workplace, but there is no open account for you here. Ask whoever leads your partnership for an invitation.',
      },
      'email-not-trusted': {
        title: () => 'Your e-mail address is not confirmed',
        text: 'We were not given an e-mail address that we can trust to be yours. Tell the administrator of Helhed: your mail domain must be on the list for this sign-in.',
      },
      'email-taken': {
        title: () => 'There is an account with your e-mail address already',
        text: 'Sign in to it the way you usually do. To use this sign-in for it, ask the administrator of Helhed to put your mail domain on the list for it.',
      },
      'turned-off': {
        title: () => 'This sign-in is turned off',
        text: 'Sign in another way.',
      },
    },
    leavingTitle: 'You are signed out of Helhed',
    leavingText: (provider: string) =>
      `We now go on to ${provider}, so that you are signed out there too.`,
    leavingLink: (provider: string) => `Sign out at ${provider}`,
    left: 'You are signed out.',
    leftHereOnly: (provider: string) =>
      `You are signed out of Helhed, but perhaps still signed in at ${provider}. Close the browser if others use this machine.`,
  },
);
