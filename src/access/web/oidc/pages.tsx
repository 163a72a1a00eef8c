import type { View } from '../../../platform/http/index.ts';
import { ButtonLink, PageHeader } from '../../../ui/index.ts';
import {
  type OfferedProvider,
  type OidcProblem,
  oidcStartPath,
} from '../../identity/oidc/index.ts';
import { SIGN_IN_PATH } from '../paths.ts';
import { oidcMessages } from './messages.ts';

/** Where trying again may help. */
const WORTH_ANOTHER_TRY: ReadonlySet<OidcProblem> = new Set([
  'unreachable',
  'declined',
  'provider-error',
  'not-valid',
]);

/** Why a sign-in at a provider did not succeed, and what helps. */
export function OidcProblemPage({
  problem,
  provider,
  view,
}: {
  problem: OidcProblem;
  provider: OfferedProvider;
  view: View;
}) {
  const text = oidcMessages(view.language);
  const { title, text: what } = text.problems[problem];
  return (
    <>
      <PageHeader title={title(provider.name)} lead={what} language={view.language} />
      <p class="form-actions">
        {WORTH_ANOTHER_TRY.has(problem) && (
          <OutsideLink href={view.href(oidcStartPath(provider.id))} primary>
            {text.tryAgain}
          </OutsideLink>
        )}
        <ButtonLink href={view.href(SIGN_IN_PATH)}>{text.otherWays}</ButtonLink>
      </p>
    </>
  );
}

/** The step from our log-out to the provider's. A page between them, since the content policy lets
 * no form of ours end up at another site. */
export function LeavingPage({
  provider,
  address,
  view,
}: {
  provider: OfferedProvider;
  address: string;
  view: View;
}) {
  const text = oidcMessages(view.language);
  return (
    <>
      <PageHeader
        title={text.leavingTitle}
        lead={text.leavingText(provider.name)}
        language={view.language}
      />
      <p class="form-actions">
        <OutsideLink href={address} primary>
          {text.leavingLink(provider.name)}
        </OutsideLink>
      </p>
    </>
  );
}

/** The buttons that lead to the providers, for the page of all ways to sign in. Nothing when there
 * are none. */
export function OidcButtons({
  providers,
  returnTo,
  view,
}: {
  providers: readonly OfferedProvider[];
  /** The internal path to come back to. */
  returnTo?: string | undefined;
  view: View;
}) {
  if (providers.length === 0) return null;
  const text = oidcMessages(view.language);
  return (
    <p class="form-actions">
      {providers.map((provider) => (
        <OutsideLink href={view.href(oidcStartPath(provider.id, returnTo))}>
          {text.signInWith(provider.name)}
        </OutsideLink>
      ))}
    </p>
  );
}

/** A link that ends up at another site: never followed, or fetched ahead, by script. */
function OutsideLink({
  href,
  primary = false,
  children,
}: {
  href: string;
  primary?: boolean;
  children?: string;
}) {
  return (
    <a
      class={`button ${primary ? 'button-primary' : 'button-secondary'}`}
      href={href}
      data-turbo="false"
    >
      {children}
    </a>
  );
}
