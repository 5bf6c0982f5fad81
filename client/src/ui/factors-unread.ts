import type * as vscode from 'vscode';
import type { LiveError } from '../live/pool-gateway.ts';
import { notify } from './notify.ts';

/**
 * Makes what tells that the factors of a pool could not be read: the log each time, the user once, and only where the
 * permission is missing.
 */
export function factorsUnreadTeller(log: vscode.LogOutputChannel): (error: LiveError) => void {
  let told = false;
  return (error) => {
    if (error.kind === 'cancelled') return;
    log.warn(`The MFA factors could not be read: ${error.code}: ${error.message}`);
    if (told || error.kind !== 'permission') return;
    told = true;
    void notify.info(
      'These credentials may not read MFA factors (cognito-idp:GetUserPoolMfaConfig), so whether MFA and passkeys go together is left to Cognito. Everything else works.',
    );
  };
}
