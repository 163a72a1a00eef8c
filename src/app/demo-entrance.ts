import { DEMO_PEOPLE } from '../../demo/index.ts';
import { roleSentence } from '../access/index.ts';
import type { DemoEntrance } from '../access/web/sign-in/services.ts';
import { defineMessages } from '../platform/i18n/index.ts';
import { fail } from '../shared/index.ts';
import type { AppParts } from './parts.ts';

const messages = defineMessages(
  {
    names: {
      'demo-projektleder': 'Projektleder',
      'demo-socialchef': 'Socialchef i en boligorganisation',
      'demo-medarbejder': 'Boligsocial medarbejder',
      'demo-bestyrelse': 'Bestyrelsesmedlem',
      'demo-konsulent': 'Ekstern konsulent',
      'demo-administrator': 'Administrator af Helhed',
    },
    administrator: 'Ser ingen planer. Passer konti, login og mails.',
  },
  {
    names: {
      'demo-projektleder': 'Project leader',
      'demo-socialchef': 'Social manager of a housing organisation',
      'demo-medarbejder': 'Neighbourhood worker',
      'demo-bestyrelse': 'Board member',
      'demo-konsulent': 'External consultant',
      'demo-administrator': 'Administrator of Helhed',
    },
    administrator: 'Sees no plans. Looks after accounts, sign-in and mail.',
  },
);

/** How one becomes somebody of the demo by one click; absent while the demo is off. */
export function demoEntrance({
  config,
  identity,
}: Pick<AppParts, 'config' | 'identity'>): DemoEntrance | undefined {
  if (!config.demo) return undefined;
  return {
    roles: async (language) => {
      const text = messages(language);
      return DEMO_PEOPLE.map(({ id, name, role }) => ({
        id,
        name: text.names[id as keyof typeof text.names] ?? name,
        text: role === undefined ? text.administrator : roleSentence(language, role),
      }));
    },
    enter: async (roleId, headers) => {
      const person = DEMO_PEOPLE.find(({ id }) => id === roleId);
      if (!person) return fail('unknown');
      const started = await identity.startSession(person.id, headers);
      return started.ok ? started : fail('unknown');
    },
  };
}
