import * as l10n from '@vscode/l10n';
import { removeFix } from '../../../../diagnostics/types/index.ts';
import type { Rule } from '../../../../diagnostics/rules/rule.ts';

const MEMBERS = ['ChallengeRequiredOnNewDevice', 'DeviceOnlyRememberedOnUserPrompt'];

export const deviceConfigPresence: Rule = {
  code: 'device-config-presence',
  // If both settings are present, this is reported only as information, because DescribeUserPool returns both for a
  // pool that always remembers devices.
  severity: 'warning',
  title: 'Devices are remembered even though DeviceConfiguration appears to be turned off',
  why: 'Cognito remembers devices whenever DeviceConfiguration is present, even if all of its values are false. Only a request without it turns this off.',
  evidence: 'documented',
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeviceConfigurationType.html',
  members: ['DeviceConfiguration', ...MEMBERS.map((name) => `DeviceConfiguration.${name}`)],
  *check(pool) {
    const devices = pool.object('DeviceConfiguration');
    if (!devices || Object.values(devices).some((value) => value !== false)) return;
    if (MEMBERS.every((name) => Object.hasOwn(devices, name))) {
      yield {
        severity: 'information',
        message: l10n.t(
          'Devices are always remembered, even though both values in DeviceConfiguration are false.\nTo turn this off, remove DeviceConfiguration.',
        ),
        path: ['DeviceConfiguration'],
        fixes: [removeFix(['DeviceConfiguration'])],
      };
      return;
    }
    yield {
      message: l10n.t(
        'Devices are remembered whenever DeviceConfiguration is present, regardless of its values.\nTo turn this off, remove DeviceConfiguration. To keep it, set both of its values.',
      ),
      path: ['DeviceConfiguration'],
      fixes: [removeFix(['DeviceConfiguration'])],
    };
  },
};
