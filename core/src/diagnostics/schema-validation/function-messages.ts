import * as l10n from '@vscode/l10n';
import { arnForm } from '../../aws/arns/index.ts';
import { regionIn } from '../../aws/pool-ids/index.ts';
import { replaceFix, removeFix, type Fix } from '../types/index.ts';
import { formatName, type JsonObject, type Path } from '../../json/index.ts';
import { fieldAt } from '../../resources/field.ts';
import type { Shape } from '../../resources/shape.ts';
import { isOptional } from './limit-fixes.ts';
import { describeType } from './type-messages.ts';
import type { Validated } from './places.ts';

/**
 * Describes a CloudFormation function that is used as the value of a setting, and what to write instead.
 * @param name the name of the function, such as `Fn::GetAtt`
 */
export function describeFunction({ request, root }: Validated, name: string, shape: Shape, path: Path): string {
  const member = formatName(path);
  const { arn } = fieldAt(request, path);
  return arn === undefined
    ? `${l10n.t("{0} is a CloudFormation function ({1}), which isn't resolved here.\nReplace it with its value.", member, name)} ${describeType(shape, member, {})}`
    : l10n.t(
        "{0} is a CloudFormation function ({1}), which isn't resolved here.\nReplace it with the ARN, such as {2}.",
        member,
        name,
        arnForm(arn, regionIn(root)),
      );
}

/**
 * Returns the quick fixes for a function whose value is known: a reference to the pseudo parameter for the Region or
 * for no value, or a Fn::Sub that contains no variables.
 */
export function functionFixes({ request, root }: Validated, value: JsonObject, shape: Shape, path: Path): Fix[] {
  const { Ref: parameter, 'Fn::Sub': text } = value;
  if (parameter === 'AWS::NoValue') {
    return typeof path.at(-1) === 'number' || isOptional(request, path)
      ? [{ ...removeFix(path), preferred: true }]
      : [];
  }
  const region = regionIn(root);
  if (shape.kind !== 'string') return [];
  if (parameter === 'AWS::Region') return region === undefined ? [] : [replaceFix(region, path)];
  return typeof text === 'string' && !text.includes('${') ? [replaceFix(text, path)] : [];
}
