import { describeOutcome, failureOf, type PushedText } from '#live/messages';
import type { PushOutcome } from '#live/operations';
import type { Services } from '../services.ts';
import { undoSent } from '../commands/undo-sent.ts';
import { titleOf } from './command-titles.ts';
import { pushNotice } from './messages/push.ts';
import { listProblems, logOutcome, type PushedThing } from './push-problems.ts';
import { showNotice } from './show-notice.ts';
import { showStatusText } from './status-text.ts';

/** Reports the outcome of a push: in the log, in one notification with the next steps, and in the file's state. */
export function reportPush(services: Services, pushed: PushedThing, outcome: PushOutcome): void {
  logOutcome(services, pushed, outcome);
  const listed = listProblems(services, pushed, outcome);
  const shown = { name: pushed.name, text: stateOf(pushed), listed };
  const description = describeOutcome(outcome, shown);
  const notice = pushNotice(outcome, description, listed);
  if (outcome.kind === 'cancelled') {
    showStatusText(notice.text);
    return;
  }
  showNotice(services, notice, pushed, {
    'undo-sent': () => outcome.kind === 'partly-pushed' && undoSent(services, pushed, outcome),
  });
  const why = failureOf(outcome, description);
  if (why === undefined || !pushed.document) return;
  services.runs.failed(pushed.document.uri.toString(), { title: titleOf(pushed.command), why });
}

/** Returns the state of the pushed text, which may be unsaved, because a push sends the text in the editor. */
function stateOf({ document, version }: PushedThing): PushedText['text'] {
  if (!document || version === undefined) return 'none';
  if (document.isClosed) return 'closed';
  if (document.version !== version) return 'edited';
  return document.isDirty ? 'unsaved' : 'saved';
}
