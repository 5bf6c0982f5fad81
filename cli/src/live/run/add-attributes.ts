import { isPoolId, poolIdIn, regionOf } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { additionAsText, additionQuestion, describeAddition } from '#live/messages';
import { addAttributes as addToPool, type AddAttributesOutcome } from '#live/operations';
import { CommandError, type Context } from '../../command.ts';
import type { AwsOptions } from '../aws-options.ts';
import { pauseUntil } from '../command-gateway.ts';
import { nameIn, readFile } from '../find-groups.ts';
import { canAsk } from '../prompter.ts';
import { asWrite } from '../push-report.ts';
import { withLive } from '../session.ts';
import { pushLocks } from '../state.ts';

/** Runs `add-attributes`. @returns the exit code */
export function runAdd(
  pool: string,
  attributes: readonly JsonObject[],
  options: AwsOptions,
  context: Context,
): Promise<number> {
  return asWrite(() => add(pool, attributes, options, context));
}

async function add(
  pool: string,
  attributes: readonly JsonObject[],
  options: AwsOptions,
  context: Context,
): Promise<number> {
  if (!canAsk(context)) {
    throw new CommandError('Nothing was sent: adding attributes requires confirmation on a terminal.');
  }
  const poolId = isPoolId(pool) ? pool : await poolIdOf(pool, context);
  const region = regionOf(poolId);
  return withLive(context, { ...options, showsCalls: true }, async ({ connect, endpointOf, profile, prompter }) => {
    const endpoint = await endpointOf(region);
    const outcome = await addToPool({ kind: liveKind('pool'), poolId }, attributes, {
      gateway: await connect(region),
      async confirm(plan, again) {
        const question = additionQuestion(plan, again);
        prompter?.show(`${additionAsText(question, plan, { profile, endpoint })}\n`);
        return (await prompter?.confirm(question)) ?? false;
      },
      pause: pauseUntil(context.signal),
      lock: pushLocks(context),
      endpoint,
    });
    return report(outcome, context);
  });
}

async function poolIdOf(path: string, context: Context): Promise<string> {
  const file = await readFile(path, context);
  const poolId = poolIdIn(parseDocument(file.text()).root);
  if (poolId === undefined) throw new CommandError(`${nameIn(context.cwd, file.path)} has no valid UserPoolId.`);
  return poolId;
}

function report(outcome: AddAttributesOutcome, { output }: Context): number {
  const { severity, summary, details } = describeAddition(outcome);
  const text = [summary, ...details.map((line) => `  ${line}`)].join('\n');
  if (severity === 'info') output.result(text);
  else output.failure(text, severity);
  if (outcome.kind === 'added') return outcome.missing?.length === 0 ? 0 : 3;
  return outcome.kind === 'unknown-outcome' ? 3 : 1;
}
