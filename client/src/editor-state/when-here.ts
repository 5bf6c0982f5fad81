import * as vscode from 'vscode';
import type { When } from './state-text.ts';
import { momentIn } from './when.ts';

/** A moment in the language of this VS Code. */
export const momentHere: When = (at) => momentIn(at, Date.now(), vscode.env.language);
