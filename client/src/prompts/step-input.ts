import * as vscode from 'vscode';
import { plain } from './escape-label.ts';
import type { TextInputOptions } from './quick-input.ts';
import { BACK, type StepPlace } from './steps.ts';

/** The content of a text field that is one of several steps. */
export interface StepInput extends Required<Pick<TextInputOptions, 'title' | 'prompt' | 'value' | 'problemOf'>> {
  readonly place: StepPlace;
}

/** Asks the user for text input, as one of several steps. @returns undefined if the user cancels */
export async function inputInStep({
  title,
  prompt,
  value,
  problemOf,
  place,
}: StepInput): Promise<string | typeof BACK | undefined> {
  const box = vscode.window.createInputBox();
  Object.assign(box, { title: plain(title), prompt: plain(prompt), value, ignoreFocusOut: true, ...place });
  box.buttons = place.step > 1 ? [vscode.QuickInputButtons.Back] : [];
  const isValid = (): boolean => {
    const problem = problemOf(box.value);
    box.validationMessage = problem === undefined ? undefined : plain(problem);
    return problem === undefined;
  };
  try {
    return await new Promise<string | typeof BACK | undefined>((resolve) => {
      box.onDidChangeValue(isValid);
      box.onDidAccept(() => {
        if (isValid()) resolve(box.value);
      });
      box.onDidTriggerButton(() => resolve(BACK));
      box.onDidHide(() => resolve(undefined));
      box.show();
    });
  } finally {
    box.dispose();
  }
}
