import type { LiveFacts } from '../../live/kind.ts';
import { memberOf, type JsonObject, objectIn } from '../../../json/index.ts';

/** What an owner is recognised by. */
interface Signs {
  readonly tags: Readonly<Record<string, string>>;
  readonly name: string;
  readonly stack: string | undefined;
}

const STACK_NAME = 'aws:cloudformation:stack-name';

/** The name that Amplify (generation 1) gives stacks and, often without any tag, pools: amplify-app-env-12345-auth…. */
const AMPLIFY_NAME = /^amplify-.+-\d+-auth/;

const hasTag = (...keys: readonly string[]): ((signs: Signs) => boolean) => {
  return ({ tags }) => keys.some((key) => Object.hasOwn(tags, key));
};
const hasTagLike = (form: RegExp) => (signs: Signs) => Object.keys(signs.tags).some((key) => form.test(key));

/** The first that fits is the owner. A tool that deploys through CloudFormation comes before CloudFormation itself. */
const owners: readonly (readonly [tool: string, fits: (signs: Signs) => boolean])[] = [
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
 * Returns the tool that manages a pool and may undo a change made by hand, or undefined without a sign of one; Terraform
 * leaves none by itself. Source: tags of live pools; the tag names that the tools document.
 * @param described the `UserPool` object of DescribeUserPool's answer
 */
export function ownerOf(described: JsonObject): LiveFacts['owner'] {
  const tags = objectIn(described, 'UserPoolTags') ?? {};
  const stackName = memberOf(tags, STACK_NAME);
  const name = memberOf(described, 'Name');
  const stack = typeof stackName === 'string' && stackName !== '' ? stackName : undefined;
  const signs = { tags: textsOnly(tags), name: typeof name === 'string' ? name : '', stack };
  const tool = owners.find(([, fits]) => fits(signs))?.[0];
  return tool === undefined ? undefined : { tool, stack };
}

function textsOnly(tags: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  );
}
