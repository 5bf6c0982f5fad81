import { customers, FILE, createCustomers } from '../pools.ts';
import type { Scene } from '../scene.ts';

/** The view in the activity bar: files with their states, profiles, Regions and pools. */
export const poolsView: Scene = {
  name: 'pools-view',
  files: {
    [FILE]: customers,
    'pools/partners.userpool.json': '{ "UserPoolId": "eu-west-1_Partners1", "PoolName": "Partners" }\n',
    'pools/broken.userpool.json': '{ "UserPoolId": "eu-west-1_Broken001", "MfaConfiguration": "ONN" }\n',
  },
  async show(workbench, sandbox) {
    createCustomers(sandbox);
    sandbox.pools.create({ PoolName: 'Partners' }, { id: 'eu-west-1_Partners1' });
    sandbox.pools.create({ PoolName: 'Staff' }, { id: 'eu-west-1_Staff0001' });
    await workbench.openFile(FILE);
    await workbench.runCommand('Cognito: Pull User Pool');
    await workbench.waitForToast('already matches');
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand('Cognito: Browse User Pools in AWS');
    const row = (text: string) => workbench.page.locator('.pane .monaco-list-row', { hasText: text }).first();
    await row('Default credentials').click();
    await row('Europe (Ireland)').click();
    await row('Staff').hover();
  },
};
