import { InvalidArgumentError } from 'commander';
import { isPoolId, poolIdIn, regionOf } from '#core/aws/pool-ids';
import { parseDocument } from '#core/document';
import type { JsonObject } from '#core/json';
import { liveKind } from '#core/resources/live';
import { additionAsText, additionQuestion, describeAddition } from '#live/messages';
import { addAttributes as addToPool, type AddAttributesOutcome } from '#live/operations';
import { CommandError, type CommandModule, type Context } from '../command.ts';
import { addAwsOptions, type AwsOptions } from '../live/aws-options.ts';
import { pauseUntil } from '../live/command-gateway.ts';
import { nameIn, readFile } from '../live/find-groups.ts';
import { canAsk } from '../live/prompter.ts';
import { asWrite, writeExitCodes } from '../live/push-report.ts';
import { withLive } from '../live/session.ts';
import { pushLocks } from '../live/state.ts';

/** `add-attributes`: adds custom attributes to a live pool. */
export const addAttributes: CommandModule = {
  name: 'add-attributes',
  summary: 'add custom attributes to a live pool, which can never be undone',
  description:
    'Shows the custom attributes, asks for confirmation, and adds them. They can never be changed or removed. An attribute is written as name:type, where the type is String, Number, Boolean or DateTime. Append :immutable if its values must never change, and :min..max for a range of lengths or numbers. It needs a terminal.',
  examples: [
    {
      purpose: 'Add an attribute with at most 256 characters',
      line: 'userpool add-attributes eu-west-1_AbC123 berth:String:0..256',
    },
    {
      purpose: 'Add two attributes to the pool of a file',
      line: 'userpool add-attributes shop.userpool.json visits:Number vip:Boolean:immutable',
    },
  ],
  exitCodes: { ...writeExitCodes, 0: 'The attributes were added.' },
  failureCode: 2,
  declare: (command, run) =>
    addAwsOptions(
      command
        .argument('<pool>', 'pool ID, or the file of the pool')
        .argument('<attributes...>', 'attributes, such as name:String', collect),
    ).action((pool, attributes, options) =>
      run((context) => asWrite(() => runAdd(pool, attributes, options, context))),
    ),
};

function collect(text: string, before: readonly JsonObject[] = []): readonly JsonObject[] {
  return [...before, readAttribute(text)];
}

const TYPES: readonly string[] = ['String', 'Number', 'Boolean', 'DateTime'];

/** Reads an attribute from an argument. @returns the attribute in the form of requests */
function readAttribute(text: string): JsonObject {
  const [name = '', type = '', ...flags] = text.split(':');
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u.test(name) || !TYPES.includes(type)) {
    throw new InvalidArgumentError(`It must be a name of at most 20 characters, a colon, and ${TYPES.join(', ')}.`);
  }
  let attribute: JsonObject = { Name: name, AttributeDataType: type, Mutable: !flags.includes('immutable') };
  for (const flag of flags.filter((one) => one !== 'immutable')) {
    const [, low, high] = /^(-?\d+)\.\.(-?\d+)$/.exec(flag) ?? [];
    const hasRange = type === 'String' || type === 'Number';
    if (low === undefined || high === undefined || !hasRange || Number(low) > Number(high)) {
      throw new InvalidArgumentError(`${flag} is neither immutable nor a range such as 0..256 for a String or Number.`);
    }
    attribute =
      type === 'String'
        ? { ...attribute, StringAttributeConstraints: { MinLength: low, MaxLength: high } }
        : { ...attribute, NumberAttributeConstraints: { MinValue: low, MaxValue: high } };
  }
  return attribute;
}

async function runAdd(
  pool: string,
  attributes: readonly JsonObject[],
  options: AwsOptions,
  context: Context,
): Promise<number> {
  if (!canAsk(context)) {
    throw new CommandError('Attributes are added only after a confirmation, which needs a terminal. Nothing was sent.');
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
