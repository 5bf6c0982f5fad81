/**
 * The CLI's versions of the strings in live/ that mention buttons, settings or windows of the editor. The key is the
 * English string in the source code. A test compares the keys with the list of all strings.
 */
export const texts: Readonly<Record<string, string>> = {
  'A request to create it was sent on {0}, but the window was closed or the connection was lost before the response arrived.':
    'A request to create it was sent on {0}, but the command was ended or the connection was lost before the response arrived.',
  "Access denied ({0}): the IAM action {1} isn't allowed. Request the permission, or select another profile.":
    "Access denied ({0}): the IAM action {1} isn't allowed. Request the permission, or use another --profile.",
  'Also changed in the meantime, but not by this push: {0}. Compare before you push again.':
    'Also changed in the meantime, but not by this push: {0}.',
  'Check the proxy and the endpoint (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).':
    'Check the proxy and the endpoint (--endpoint-url, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
  'Compare before you push again. The previous configuration was saved as a snapshot.':
    'Compare before you push again.',
  "Couldn't find {0}. Check the network, VPN, DNS and the endpoint (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).":
    "Couldn't find {0}. Check the network, VPN, DNS and the endpoint (--endpoint-url, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).",
  "Couldn't read the file in the setting userpool.caBundle ({0}): {1}":
    "Couldn't read the file in --ca-bundle or AWS_CA_BUNDLE ({0}): {1}",
  'Create Anyway creates another pool, even if there is one already.':
    'If you type "create", another pool is created, even if there is one already.',
  "Keep Live Values sends the pool's current values. You review every change before anything is sent.":
    'If you type "keep", the current values of the pool are sent. You review every change before anything is sent.',
  'Nothing is listening at {0}. Start the endpoint, or remove it (userpool.endpoint, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).':
    'Nothing is listening at {0}. Start the endpoint, or remove it (--endpoint-url, AWS_ENDPOINT_URL, or endpoint_url in the AWS config file).',
  'Nothing was sent: another window is pushing to {0}. Wait until it finishes, then push again.':
    'Nothing was sent: another program is pushing to {0}. Wait until it finishes, then push again.',
  'Profile {0} isn\'t in the AWS config or credentials file on this computer. Select another profile, or add this one with "aws configure sso --profile {0}".':
    'Profile {0} isn\'t in the AWS config or credentials file on this computer. Use another --profile, or add this one with "aws configure sso --profile {0}".',
  'Profile {0}, from AWS_PROFILE, isn\'t in the AWS config or credentials file on this computer. Select another profile, or add this one with "aws configure sso --profile {0}".':
    'Profile {0}, from AWS_PROFILE, isn\'t in the AWS config or credentials file on this computer. Use another profile, or add this one with "aws configure sso --profile {0}".',
  'Reset to Defaults changes:': 'If you type "reset", these settings change:',
  'Select a profile, or run "aws configure sso" or "aws configure", then try again.':
    'Use --profile, set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or run "aws configure sso" or "aws configure", then try again.',
  'Set new AWS_* environment variables and restart VS Code with them, or select a profile.':
    'Set new AWS_* environment variables, or use --profile.',
  "The certificate of {0} isn't trusted ({1}). If a proxy inspects your traffic, set userpool.caBundle to a file with the proxy's certificate.":
    "The certificate of {0} isn't trusted ({1}). If a proxy inspects your traffic, set --ca-bundle or AWS_CA_BUNDLE to a file with the proxy's certificate.",
  'The file is empty. Select a template from the suggestions, or pull a live pool.':
    'The file contains no settings. Restore its content, or delete it.',
  'The file in the setting userpool.caBundle contains no PEM certificate: {0}':
    'The file in --ca-bundle or AWS_CA_BUNDLE contains no PEM certificate: {0}',
  "The result wasn't verified, because the pool couldn't be read again. Compare when you can.":
    "The result wasn't verified, because the pool couldn't be read again.",
  "The result wasn't verified, because the pool couldn't be read. Compare when you can.":
    "The result wasn't verified, because the pool couldn't be read.",
  'To keep this file unchanged and save the pool in another file, select Create and Keep This File.':
    'To keep this file unchanged and save the pool in another file, use --out.',
  'Undo Sent Changes shows what it would revert, and asks before it sends anything.':
    'A restore shows what it would revert, and asks before it sends anything.',
  "{0} isn't enabled in this account. Enable the Region, or select another profile.":
    "{0} isn't enabled in this account. Enable the Region, or use another --profile.",
  '… and {0} more: select Show Diff.': '… and {0} more',
};
