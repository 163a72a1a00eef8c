import { defineMessages } from '../../../platform/i18n/index.ts';

/** The words of a scenario's workspace: its differences where they stand, clashes, merging, putting
 * away. */
export const workspaceMessages = defineMessages(
  {
    // Differences where they stand.
    change: 'Ret',
    changeOf: (name: string) => `: ${name}`,
    save: 'Gem',
    drop: 'Tag forskellen væk',
    dropOf: (name: string) => `Tag forskellen væk: ${name}`,
    option: 'Vej videre',
    level: 'Niveau',
    levelHint: 'Tomt er fuldt niveau.',
    status: 'Svar',
    share: 'Andel af beløbet',
    shareHint: 'Tomt er hele beløbet.',
    costChange: 'Ændring af omkostningerne',
    costChangeHint: 'For eksempel 2 eller −1,5.',
    percentSign: 'pct.',
    percent: (value: string) => `${value} pct.`,
    asPlanned: 'som i planen',
    ownOption: 'Stillinger, beboere og omkostninger i scenariet',
    isOwn: 'egen mulighed',
    add: 'Skift mere',
    addLead: 'Alt, hvad I ikke skifter, følger planen.',
    addActivity: 'En indsats',
    addSource: 'En kilde',
    addPrice: 'Priserne',
    activityOption: 'Indsats og vej videre',
    chooseActivity: 'Vælg en indsats',
    source: 'Kilde',
    chooseSource: 'Vælg en kilde',
    fromYear: 'Fra og med',
    toYear: 'Til og med',
    addToScenario: 'Føj til scenariet',
    editOwn: 'Ret stillinger, beboere og omkostninger',
    largeForm: 'Ret det hele i ét skema',
    undoLatest: 'Fortryd seneste ændring',
    nothingChosen: 'Vælg, hvad der skal være anderledes end i planen',
    unknownSubject: 'Det findes ikke længere i planen. Vælg igen',
    clashingForm: (theirs: string, mine: string) =>
      `Imens har en anden valgt »${theirs}«, og I valgte »${mine}«. Gem igen, hvis jeres skal gælde`,
    // What has been done.
    done: {
      saved: (name: string) => `${name} er ændret i scenariet.`,
      dropped: (name: string) => `${name} følger planen igen.`,
      kept: (name: string) => `Forskellen for ${name} er beholdt.`,
      cleaned: 'Det, der ikke kan bruges længere, er fjernet.',
      undone: 'Ændringen er taget tilbage.',
      unchanged: 'Der var intet at ændre.',
      undo: 'Fortryd',
      redo: 'Fortryd igen',
      archived: (name: string) => `»${name}« er arkiveret.`,
      broughtOut: (name: string) => `»${name}« er taget frem igen.`,
    },
    consequence: {
      coverageUp: (before: string, after: string) => `Dækningen stiger fra ${before} til ${after}`,
      coverageDown: (before: string, after: string) =>
        `Dækningen falder fra ${before} til ${after}`,
      coverageSame: 'Dækningen er den samme',
      less: (money: string, year: number) => `i ${year} mangler der ${money} mindre`,
      more: (money: string, year: number) => `i ${year} mangler der ${money} mere`,
      gapSame: 'der mangler det samme',
      nothing: 'Hverken dækningen eller det, der mangler, bliver anderledes.',
      both: (coverage: string, gap: string) => `${coverage}, og ${gap}.`,
    },
    problem: {
      'unknown-scenario': 'Scenariet findes ikke længere.',
      'not-a-change': 'Der er intet at fortryde.',
      'changed-since': 'Det kan ikke fortrydes: det samme er ændret igen siden.',
      'name-taken': 'Det kan ikke fortrydes: et andet scenarie har fået navnet imens.',
      archived: 'Scenariet er arkiveret. Tag det frem, før I ændrer det.',
    },
    // What the plan has changed since.
    clash: {
      title: 'Planen er ændret siden',
      summary: (count: number) =>
        count === 1
          ? 'Planen har ændret én af de ting, som scenariet gør anderledes'
          : `Planen har ændret ${count} af de ting, som scenariet gør anderledes`,
      summaryLead: 'Behold forskellen, eller følg planen. Indtil da gælder scenariets valg.',
      mark: (count: number) =>
        count === 1 ? 'planen er ændret' : `planen er ændret ${count} steder`,
      sameNow: 'Planen siger nu det samme. Forskellen gør ingen forskel længere.',
      chosen: (was: string, is: string) =>
        `Planen er gået fra ${was} til ${is}, siden forskellen blev sat.`,
      cost: (was: string, is: string) =>
        `Det, scenariet regner med, kostede ${was} i alt og koster nu ${is}.`,
      status: (was: string, is: string) => `Kildens status i planen er gået fra ${was} til ${is}.`,
      amount: (was: string, is: string) => `Kilden gav ${was} i alt og giver nu ${is}.`,
      keep: 'Behold forskellen',
      keepOf: (name: string) => `Behold forskellen: ${name}`,
      follow: 'Følg planen',
      followOf: (name: string) => `Følg planen: ${name}`,
      dropGone: 'Fjern det fra scenariet',
    },
    // Merging.
    merge: {
      link: 'Flet ind i et andet',
      title: (name: string) => `Flet forskelle fra »${name}« ind i et andet scenarie`,
      lead: (name: string) => `»${name}« selv ændres ikke.`,
      into: 'Scenariet, der får forskellene',
      chooseInto: 'Vælg et scenarie',
      what: 'Forskelle, der skal med',
      submit: 'Flet ind',
      cancel: 'Annuller',
      disputed: 'Begge scenarier siger noget om det samme',
      disputedLead: 'Vælg for hver ting, hvad der skal gælde.',
      fromSays: (name: string, what: string) => `${what} (»${name}«)`,
      noInto: 'Vælg det scenarie, der skal have forskellene',
      nothing: 'Vælg mindst én forskel',
      unsettled: (name: string) => `${name}: vælg, hvad der skal gælde`,
      noOther: 'Der er ikke et andet scenarie at flette ind i',
      noOtherText: 'Lav et scenarie mere først.',
      noDifferences: 'Scenariet har ingen forskelle at tage med',
      done: (count: number, into: string) =>
        count === 1
          ? `1 forskel er flettet ind i »${into}«.`
          : `${count} forskelle er flettet ind i »${into}«.`,
      left: (count: number) =>
        count === 1
          ? '1 var der i forvejen eller blev, som den var.'
          : `${count} var der i forvejen eller blev, som de var.`,
    },
    // Putting away.
    archive: {
      put: 'Arkivér',
      out: 'Tag frem igen',
      title: (day: string) => `Arkiveret ${day}`,
      text: 'Scenariet kan læses, men ikke ændres. Det er ikke med på listerne, før I tager det frem igen.',
      list: (count: number) =>
        count === 1 ? '1 arkiveret scenarie' : `${count} arkiverede scenarier`,
      since: (day: string) => `arkiveret ${day}`,
    },
    // Where a new scenario begins.
    begin: {
      label: 'Begynd med',
      plan: 'Planen, som den er nu',
      submit: 'Begynd herfra',
      hint: 'I kan begynde med planen eller med et scenarie, I har.',
    },
  },
  {
    change: 'Change',
    changeOf: (name: string) => `: ${name}`,
    save: 'Save',
    drop: 'Drop the difference',
    dropOf: (name: string) => `Drop the difference: ${name}`,
    option: 'Way forward',
    level: 'Level',
    levelHint: 'Empty is the full level.',
    status: 'Answer',
    share: 'Share of the amount',
    shareHint: 'Empty is the whole amount.',
    costChange: 'Change of costs',
    costChangeHint: 'Such as 2 or −1.5.',
    percentSign: '%',
    percent: (value: string) => `${value}%`,
    asPlanned: 'as in the plan',
    ownOption: 'Posts, residents and costs in the scenario',
    isOwn: 'own option',
    add: 'Change more',
    addLead: 'Whatever you do not change follows the plan.',
    addActivity: 'An activity',
    addSource: 'A source',
    addPrice: 'Prices',
    activityOption: 'Activity and way forward',
    chooseActivity: 'Choose an activity',
    source: 'Source',
    chooseSource: 'Choose a source',
    fromYear: 'From',
    toYear: 'Through',
    addToScenario: 'Add to the scenario',
    editOwn: 'Change posts, residents and costs',
    largeForm: 'Change everything in one form',
    undoLatest: 'Undo the latest change',
    nothingChosen: 'Choose what is to be otherwise than in the plan',
    unknownSubject: 'The plan no longer has it. Choose again',
    clashingForm: (theirs: string, mine: string) =>
      `Meanwhile somebody else chose “${theirs}”, and you chose “${mine}”. Save again if yours is to stand`,
    done: {
      saved: (name: string) => `${name} has been changed in the scenario.`,
      dropped: (name: string) => `${name} follows the plan again.`,
      kept: (name: string) => `The difference of ${name} has been kept.`,
      cleaned: 'What is of no use any more has been removed.',
      undone: 'The change has been taken back.',
      unchanged: 'There was nothing to change.',
      undo: 'Undo',
      redo: 'Undo again',
      archived: (name: string) => `“${name}” has been archived.`,
      broughtOut: (name: string) => `“${name}” has been brought out again.`,
    },
    consequence: {
      coverageUp: (before: string, after: string) => `Coverage rises from ${before} to ${after}`,
      coverageDown: (before: string, after: string) => `Coverage falls from ${before} to ${after}`,
      coverageSame: 'Coverage is the same',
      less: (money: string, year: number) => `the gap of ${year} is ${money} smaller`,
      more: (money: string, year: number) => `the gap of ${year} is ${money} larger`,
      gapSame: 'the gap is the same',
      nothing: 'Neither coverage nor the gap changes.',
      both: (coverage: string, gap: string) => `${coverage}, and ${gap}.`,
    },
    problem: {
      'unknown-scenario': 'The scenario no longer exists.',
      'not-a-change': 'There is nothing to undo.',
      'changed-since': 'It cannot be undone: the same has been changed again since.',
      'name-taken': 'It cannot be undone: another scenario has got the name meanwhile.',
      archived: 'The scenario is archived. Bring it out before you change it.',
    },
    clash: {
      title: 'The plan has changed since',
      summary: (count: number) =>
        count === 1
          ? 'The plan has changed one of the things that the scenario does otherwise'
          : `The plan has changed ${count} of the things that the scenario does otherwise`,
      summaryLead:
        'Keep the difference, or follow the plan. Until then the choice of the scenario stands.',
      mark: (count: number) =>
        count === 1 ? 'the plan has changed' : `the plan has changed in ${count} places`,
      sameNow: 'The plan says the same by now. The difference makes no difference any more.',
      chosen: (was: string, is: string) =>
        `The plan has gone from ${was} to ${is} since the difference was set.`,
      cost: (was: string, is: string) =>
        `What the scenario counts with cost ${was} in all, and now costs ${is}.`,
      status: (was: string, is: string) =>
        `The status of the source in the plan has gone from ${was} to ${is}.`,
      amount: (was: string, is: string) => `The source gave ${was} in all, and now gives ${is}.`,
      keep: 'Keep the difference',
      keepOf: (name: string) => `Keep the difference: ${name}`,
      follow: 'Follow the plan',
      followOf: (name: string) => `Follow the plan: ${name}`,
      dropGone: 'Remove it from the scenario',
    },
    merge: {
      link: 'Merge into another',
      title: (name: string) => `Merge differences of “${name}” into another scenario`,
      lead: (name: string) => `“${name}” itself is not changed.`,
      into: 'The scenario that gets the differences',
      chooseInto: 'Choose a scenario',
      what: 'Differences to take along',
      submit: 'Merge',
      cancel: 'Cancel',
      disputed: 'Both scenarios say something about the same',
      disputedLead: 'Choose for each thing what is to stand.',
      fromSays: (name: string, what: string) => `${what} (“${name}”)`,
      noInto: 'Choose the scenario that is to get the differences',
      nothing: 'Choose at least one difference',
      unsettled: (name: string) => `${name}: choose what is to stand`,
      noOther: 'There is no other scenario to merge into',
      noOtherText: 'Make one more scenario first.',
      noDifferences: 'The scenario has no differences to take along',
      done: (count: number, into: string) =>
        count === 1
          ? `1 difference has been merged into “${into}”.`
          : `${count} differences have been merged into “${into}”.`,
      left: (count: number) =>
        count === 1
          ? '1 was there already or stayed as it was.'
          : `${count} were there already or stayed as they were.`,
    },
    archive: {
      put: 'Archive',
      out: 'Bring out again',
      title: (day: string) => `Archived ${day}`,
      text: 'The scenario can be read, not changed. It is not on the lists until you bring it out again.',
      list: (count: number) =>
        count === 1 ? '1 archived scenario' : `${count} archived scenarios`,
      since: (day: string) => `archived ${day}`,
    },
    begin: {
      label: 'Begin with',
      plan: 'The plan as it is now',
      submit: 'Begin from here',
      hint: 'You can begin with the plan or with a scenario that you have.',
    },
  },
);
