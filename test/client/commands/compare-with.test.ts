import { expect, it, vi } from 'vitest';
import { withNote } from '../../../client/src/commands/compare-with.ts';

vi.mock('vscode', () => import('../fake-vscode.ts'));

it('says in short comments where the left side of the comparison comes from', () => {
  expect(withNote('{}\n', 'prod.userpool.json', 'dev.userpool.json')).toBe(
    '// Settings: prod.userpool.json\n// IDs, account, Region, comments: dev.userpool.json\n{}\n',
  );
});
