import type { CommandModule } from '../command.ts';
import { explain } from './explain.ts';
import { lsp } from './lsp.ts';
import { sandbox } from './sandbox.ts';

/** All commands, in the order in which the help lists them. To add one, create a file here and add it to this list. */
export const commands: readonly CommandModule[] = [explain, sandbox, lsp];
