import { expect, it } from 'vitest';
import { SaveTracker } from '../../../live/src/store/save-tracker.ts';

type Event = 'willSave' | 'becameClean' | 'didSave' | 'closed';

it.each<[string, Event[], string[]]>([
  ['a save', ['willSave', 'becameClean', 'didSave'], ['saved']],
  ['a revert', ['becameClean'], ['let go']],
  ['closing with Don’t Save', ['becameClean', 'closed'], ['let go', 'let go']],
  ['a revert after a save', ['willSave', 'becameClean', 'didSave', 'becameClean'], ['saved', 'let go']],
  ['a save that failed, then closing', ['willSave', 'closed', 'becameClean'], ['let go', 'let go']],
])('detects whether the text was saved after %s', async (_, events, expected) => {
  const heard: string[] = [];
  const saves = new SaveTracker({
    saved: (file) => Promise.resolve(void heard.push(`saved ${file}`)),
    discard: (file) => void heard.push(`let go ${file}`),
  });
  for (const event of events) await saves[event]('a');
  saves.willSave('b');
  expect(heard).toEqual(expected.map((word) => `${word} a`));
});
