import { InvalidArgumentError } from 'commander';
import type { JsonObject } from '#core/json';
import type { CommandModule } from '../command.ts';
import { addAwsOptions } from '../live/aws-options.ts';
import { writeExitCodes } from '../live/write-exit-codes.ts';

/** `add-attributes`: adds custom attributes to a live pool. */
export const addAttributes: CommandModule = {
  name: 'add-attributes',
  summary: 'add custom attributes to a live pool (cannot be undone)',
  description:
    'Shows the custom attributes, asks for confirmation, and adds them. They can never be changed or removed. The format of an attribute is name:type, where type is String, Number, Boolean or DateTime. Append :immutable if values can never be changed, and :min..max to limit the length of a String or the value of a Number. Requires a terminal.',
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
      run(async (context) => (await import('../live/run/index.ts')).runAdd(pool, attributes, options, context)),
    ),
};

function collect(text: string, before: readonly JsonObject[] = []): readonly JsonObject[] {
  return [...before, readAttribute(text)];
}

const TYPES: readonly string[] = ['String', 'Number', 'Boolean', 'DateTime'];

/** Parses an argument, such as `name:String`. @returns the attribute as in a request. @throws InvalidArgumentError */
function readAttribute(text: string): JsonObject {
  const [name = '', type = '', ...flags] = text.split(':');
  if (!/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u.test(name) || !TYPES.includes(type)) {
    throw new InvalidArgumentError(
      `It must be name:type, where name has at most 20 characters and type is one of ${TYPES.join(', ')}.`,
    );
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
