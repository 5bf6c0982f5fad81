import * as l10n from '@vscode/l10n';
import { info, warning, type Notice } from './notice.ts';

/** The scope of the settings in which a profile was saved. */
export type ProfilePlace = { readonly kind: 'user' | 'workspace' } | { readonly kind: 'folder'; readonly name: string };

/**
 * Returns the notification shown after a profile was saved in the settings.
 * @param profile undefined for the default credentials
 * @param holds whether live commands use the profile from now on
 */
export function profilePicked(
  profile: string | undefined,
  place: ProfilePlace,
  holds: boolean,
): Notice<'open-settings'> {
  if (!holds) {
    return warning(
      l10n.t('The profile was saved, but another userpool.profile setting overrides it. Look for it in the settings.'),
      'open-settings',
    );
  }
  return info(profile === undefined ? defaultsAt(place) : profileAt(profile, place));
}

function defaultsAt(place: ProfilePlace): string {
  switch (place.kind) {
    case 'user':
      return l10n.t('Now using the default credentials.');
    case 'workspace':
      return l10n.t('This workspace now uses the default credentials.');
    case 'folder':
      return l10n.t('The folder {0} now uses the default credentials.', place.name);
  }
}

function profileAt(profile: string, place: ProfilePlace): string {
  switch (place.kind) {
    case 'user':
      return l10n.t('Now using the AWS profile {0}.', profile);
    case 'workspace':
      return l10n.t('This workspace now uses the AWS profile {0}.', profile);
    case 'folder':
      return l10n.t('The folder {0} now uses the AWS profile {1}.', place.name, profile);
  }
}
