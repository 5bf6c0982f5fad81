import * as vscode from 'vscode';
import { toComparisonText, type Plan } from '#pool/sync';
import type { PushPrompts } from '../flows/ports.ts';
import { askBesideDiff } from './ask-beside-diff.ts';
import type { Previews } from './previews.ts';
import { counted, leftOutDetail, pushDetail } from './words.ts';

const KEEP = 'Keep Live Values';
const RESET = 'Reset to Defaults';
const MOVED = 'The pool changed meanwhile. ';

/** How a push is called that is something else to the user. */
export interface PushQuestion {
  /** Without its question mark. */
  readonly question: string;
  readonly action: string;
}

/** Asks before a push: the comparison stands in the editor, the question before it. */
export function pushPrompts(previews: Previews, profile: string | undefined, asked?: PushQuestion): PushPrompts {
  return {
    async askLeftOut(plan, moved) {
      const answer = await vscode.window.showWarningMessage(
        `${moved ? MOVED : ''}The file leaves out ${counted(plan.leftOut.length, 'setting')} that ${plan.poolName} has.`,
        { modal: true, detail: leftOutDetail(plan) },
        KEEP,
        RESET,
      );
      return answer === KEEP ? 'keep' : answer === RESET ? 'reset' : undefined;
    },

    async confirmPush(plan, moved) {
      const { left, right } = await openComparison(previews, plan);
      try {
        const what =
          asked?.question ?? `Push ${counted(plan.changes.length, 'change')} to ${plan.poolName} (${plan.poolId})`;
        const question = `${moved ? MOVED : ''}${what}?`;
        return await askBesideDiff(question, pushDetail(plan, profile), asked?.action ?? 'Push');
      } finally {
        await previews.close(left, right);
      }
    },

    async confirmByName({ poolName }) {
      const typed = await vscode.window.showInputBox({
        title: `${poolName} is protected`,
        prompt: `Type the pool’s name, ${poolName}, to push to it.`,
        ignoreFocusOut: true,
        validateInput: (text) =>
          text === '' || poolName.startsWith(text) ? undefined : `Not the same: type ${poolName}, capitals count.`,
      });
      return typed === poolName;
    },
  };
}

async function openComparison(previews: Previews, plan: Plan): Promise<{ left: vscode.Uri; right: vscode.Uri }> {
  const live = Object.fromEntries(Object.entries(plan.live).filter(([name]) => !plan.unsent.includes(name)));
  const left = previews.document(`${plan.poolName} (live)`, toComparisonText(live));
  const right = previews.document(`${plan.poolName} (request)`, toComparisonText(plan.request));
  await previews.compare(left, right, `${plan.poolName}: Live ↔ Request to Be Sent`);
  return { left, right };
}
