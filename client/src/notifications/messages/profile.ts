import * as l10n from '@vscode/l10n';
import { info, warning, type Notice } from './notice.ts';

/** The settings in which a profile was saved. */
export type ProfilePlace = { readonly kind: 'user' | 'workspace' } | { readonly kind: 'folder'; readonly name: string };

/**
 * Returns the notification after a profile was saved in the settings.
 * @param profile undefined for the default credentials
 * @param holds whether live commands now use it
 */
export function profilePicked(
  profile: string | undefined,
  place: ProfilePlace,
  holds: boolean,
): Notice<'open-settings'> {
  if (!holds) {
    return warning(
      l10n.t(
        'The profile was written, but another value of `userpool.profile` still wins. Look for it in the settings.',
      ),
      'open-settings',
    );
  }
  return info(profile === undefined ? defaultsAt(place) : profileAt(profile, place));
}

function defaultsAt(place: ProfilePlace): string {
  switch (place.kind) {
    case 'user':
      return l10n.t('The default credentials are used from now on.');
    case 'workspace':
      return l10n.t('This workspace uses the default credentials from now on.');
    case 'folder':
      return l10n.t('The folder {0} uses the default credentials from now on.', place.name);
  }
}

function profileAt(profile: string, place: ProfilePlace): string {
  switch (place.kind) {
    case 'user':
      return l10n.t('The AWS profile {0} is used from now on.', profile);
    case 'workspace':
      return l10n.t('This workspace uses the AWS profile {0} from now on.', profile);
    case 'folder':
      return l10n.t('The folder {0} uses the AWS profile {1} from now on.', place.name, profile);
  }
}
