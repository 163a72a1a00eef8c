import { defineMessages } from '../../../platform/i18n/index.ts';

/** The texts of the questions that help to choose an approach. */
export const questionMessages = defineMessages(
  {
    questionTitle: (name: string) => `Hvilken vej peger svarene for ${name}?`,
    questionLead:
      'Otte spørgsmål til jeres drøftelse. Svarene giver et forslag med grunde. I vælger selv, også noget andet.',
    question: {
      need: 'Er behovet der stadig?',
      effect: 'Ved I, at indsatsen virker?',
      owner:
        'Findes der en ejer i den almindelige drift, fx en skole, et bibliotek eller en boligorganisation?',
      mandate: 'Har den ejer mandat og lyst til at tage imod?',
      money: 'Er der penge til den, som den er, efter bevillingen?',
      volunteers: 'Kan frivillige eller en forening bære noget af den?',
      differently: 'Kunne behovet mødes bedre på en anden måde eller med andre partnere?',
      others: 'Gør andre allerede det samme for de samme beboere?',
    },
    questionHint: {
      need: 'Er de børn, indsatsen begyndte med, blevet unge? Ville beboerne savne den?',
      effect: 'Jeres egne tal, en evaluering eller forskning tæller.',
      owner: 'En indsats er klar til drift, når nogen har opgaven i forvejen.',
      mandate: 'Har I spurgt, og hvem kan beslutte det?',
      money: 'Tæl kun penge, der er givet tilsagn om.',
      volunteers: 'Det er billigt, men sårbart: de skal have nogen at ringe til.',
      differently: 'Begynd med behovet, og læg den nuværende indsats til side et øjeblik.',
      others: 'Så kan det være mere ærligt at slutte ordentligt af.',
    },
    answer: { yes: 'Ja', partly: 'Delvist', no: 'Nej', unknown: 'Ved ikke' },
    answerNote: 'Noter fra drøftelsen',
    answerHint: 'Skriv om opgaven, ikke om enkelte personer.',
    saveAnswers: 'Gem svarene, og se forslaget',
    answersSaved: 'Svarene er gemt.',
    answeredOn: (day: string) => `Svarene er fra ${day}.`,
    proposal: 'Det peger svarene på',
    forDiscussion:
      'Til drøftelse: vægtningen er vores egen samling, ikke forskning. Den vælger ikke for jer.',
    tooFew: 'Svar på mindst fire spørgsmål med andet end »ved ikke«, så kommer der et forslag.',
    open: (approaches: string) =>
      `Svarene peger i flere retninger: ${approaches}. Drøft, hvad der vejer mest.`,
    pointsTo: {
      continue: 'Svarene peger mod at videreføre, fordi:',
      anchor: 'Svarene peger mod at forankre, fordi:',
      rethink: 'Svarene peger mod at retænke, fordi:',
      close: 'Svarene peger mod at afvikle, fordi:',
    },
    nextIs: (approach: string) => `Næst efter peger svarene mod at ${approach}.`,
    infinitive: {
      continue: 'videreføre',
      anchor: 'forankre',
      rethink: 'retænke',
      close: 'afvikle',
    },
    because: {
      need: {
        yes: 'behovet er der stadig',
        partly: 'behovet har ændret sig',
        no: 'behovet er der ikke mere',
      },
      effect: {
        yes: 'I ved, at den virker',
        partly: 'I kun delvist ved, om den virker',
        no: 'I ikke ved, at den virker',
      },
      owner: {
        yes: 'der findes en ejer i driften',
        partly: 'der måske findes en ejer i driften',
        no: 'der ikke findes en anden ejer',
      },
      mandate: {
        yes: 'ejeren har mandat og lyst',
        partly: 'ejeren er på vej',
        no: 'ejeren ikke har mandat',
      },
      money: {
        yes: 'der er penge efter bevillingen',
        partly: 'der kun er nogle af pengene',
        no: 'der ikke er penge efter bevillingen',
      },
      volunteers: {
        yes: 'frivillige kan bære noget af den',
        partly: 'frivillige kan bære lidt af den',
        no: 'frivillige ikke kan bære den',
      },
      differently: {
        yes: 'behovet kan mødes bedre på en anden måde',
        partly: 'der måske er en bedre måde',
        no: 'der ikke er en bedre måde',
      },
      others: {
        yes: 'andre gør det samme',
        partly: 'andre gør noget af det',
        no: 'ingen andre gør det',
      },
    },
    lookAt: (verb: string) => `Se, hvad det betyder: ${verb}`,
    noteLong: 'Noterne er for lange.',
  },
  {
    questionTitle: (name) => `Which way do the answers point for ${name}?`,
    questionLead:
      'Eight questions for your discussion. The answers give a proposal with reasons. The choice is yours, also of something else.',
    question: {
      need: 'Is the need still there?',
      effect: 'Do you know that the activity works?',
      owner:
        'Is there an owner in normal operation, such as a school, a library or a housing organisation?',
      mandate: 'Has that owner the mandate and the wish to take it over?',
      money: 'Is there money for it as it is after the grant?',
      volunteers: 'Can volunteers or an association carry some of it?',
      differently: 'Could the need be met better in another way or with other partners?',
      others: 'Do others already do the same for the same residents?',
    },
    questionHint: {
      need: 'Have the children that it began with grown up? Would residents miss it?',
      effect: 'Your own figures, an evaluation or research count.',
      owner: 'An activity is ready for operation when somebody has the task already.',
      mandate: 'Have you asked, and who can decide it?',
      money: 'Count only money that has been pledged.',
      volunteers: 'It is cheap but fragile: they need somebody to call.',
      differently: 'Begin with the need, and put the present activity aside for a moment.',
      others: 'Then it may be more honest to end it properly.',
    },
    answer: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Do not know' },
    answerNote: 'Notes from the discussion',
    answerHint: 'Write about the task, not about single persons.',
    saveAnswers: 'Save the answers and see the proposal',
    answersSaved: 'The answers are saved.',
    answeredOn: (day) => `The answers are from ${day}.`,
    proposal: 'What the answers point to',
    forDiscussion:
      'For discussion: the weighing is our own, not research. It does not choose for you.',
    tooFew:
      'Answer at least four questions with something else than “do not know”, and a proposal comes.',
    open: (approaches) =>
      `The answers point in several directions: ${approaches}. Discuss what weighs most.`,
    pointsTo: {
      continue: 'The answers point to continuing, because:',
      anchor: 'The answers point to anchoring, because:',
      rethink: 'The answers point to rethinking, because:',
      close: 'The answers point to closing, because:',
    },
    nextIs: (approach) => `After that, the answers point to: ${approach}.`,
    infinitive: {
      continue: 'continue',
      anchor: 'anchor',
      rethink: 'rethink',
      close: 'close',
    },
    because: {
      need: {
        yes: 'the need is still there',
        partly: 'the need has changed',
        no: 'the need is gone',
      },
      effect: {
        yes: 'you know that it works',
        partly: 'you only partly know whether it works',
        no: 'you do not know that it works',
      },
      owner: {
        yes: 'there is an owner in operation',
        partly: 'there may be an owner in operation',
        no: 'there is no other owner',
      },
      mandate: {
        yes: 'the owner has mandate and wish',
        partly: 'the owner is on the way',
        no: 'the owner has no mandate',
      },
      money: {
        yes: 'there is money after the grant',
        partly: 'there is only some of the money',
        no: 'there is no money after the grant',
      },
      volunteers: {
        yes: 'volunteers can carry some of it',
        partly: 'volunteers can carry a little of it',
        no: 'volunteers cannot carry it',
      },
      differently: {
        yes: 'the need can be met better in another way',
        partly: 'there may be a better way',
        no: 'there is no better way',
      },
      others: {
        yes: 'others do the same',
        partly: 'others do some of it',
        no: 'nobody else does it',
      },
    },
    lookAt: (verb) => `See what it means: ${verb}`,
    noteLong: 'The notes are too long.',
  },
);
