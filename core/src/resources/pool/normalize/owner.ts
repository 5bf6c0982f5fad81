import type { LiveFacts } from '../../live/kind.ts';
import { memberOf, type JsonObject, objectIn } from '../../../json/index.ts';

/** The signs by which a tool that manages pools can be identified. */
interface Signs {
  readonly tags: Readonly<Record<string, string>>;
  readonly name: string;
  readonly stack: string | undefined;
}

const STACK_NAME = 'aws:cloudformation:stack-name';

/**
 * Matches the names of Amplify (generation 1) stacks and pools: amplify-app-env-12345-auth…. Amplify's pools often have
 * no tags.
 */
const AMPLIFY_NAME = /^amplify-.+-\d+-auth/;

const hasTag = (...keys: readonly string[]): ((signs: Signs) => boolean) => {
  return ({ tags }) => keys.some((key) => Object.hasOwn(tags, key));
};
const hasTagLike = (form: RegExp) => (signs: Signs) => Object.keys(signs.tags).some((key) => form.test(key));

/** The first match wins, so tools that deploy through CloudFormation come before CloudFormation itself. */
const owners: readonly (readonly [tool: string, matches: (signs: Signs) => boolean])[] = [
  [
    'AWS Amplify',
    (signs) =>
      signs.tags['created-by'] === 'amplify' ||
      hasTagLike(/^amplify:/)(signs) ||
      signs.stack?.startsWith('amplify-') === true ||
      AMPLIFY_NAME.test(signs.name),
  ],
  ['SST', hasTag('sst:app', 'sst:stage')],
  ['AWS Copilot', hasTag('copilot-application')],
  ['CloudFormation', ({ stack }) => stack !== undefined],
  ['Crossplane', hasTagLike(/^crossplane-/)],
  ['ACK', hasTagLike(/^services\.k8s\.aws\//)],
  [
    'Terraform',
    ({ tags }) =>
      Object.entries(tags).some(
        ([key, value]) =>
          (/^managed[-_ ]?by$/i.test(key) && /^(terraform|opentofu)/i.test(value)) ||
          (/^terraform$/i.test(key) && value.toLowerCase() === 'true'),
      ),
  ],
];

/**
 * Returns the tool that manages a pool and may undo manual changes; undefined if there is no sign of a tool. By
 * default, Terraform leaves no sign. Sources: tags of live pools; the tag keys that the tools document.
 * @param described the `UserPool` object of DescribeUserPool's response
 */
export function ownerOf(described: JsonObject): LiveFacts['owner'] {
  const tags = objectIn(described, 'UserPoolTags') ?? {};
  const stackName = memberOf(tags, STACK_NAME);
  const name = memberOf(described, 'Name');
  const stack = typeof stackName === 'string' && stackName !== '' ? stackName : undefined;
  const signs = { tags: textsOnly(tags), name: typeof name === 'string' ? name : '', stack };
  const tool = owners.find(([, matches]) => matches(signs))?.[0];
  return tool === undefined ? undefined : { tool, stack };
}

function textsOnly(tags: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
