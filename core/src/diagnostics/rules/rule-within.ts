import type { Edit } from '../../document/index.ts';
import { POOL_ID } from '../../aws/pool-ids/index.ts';
import { toPath, topLevelOf, type Path } from '../../json/index.ts';
import type { Report, Rule } from './rule.ts';

/**
 * Returns a variant of a rule for a request that contains the rule's settings inside an object: the rule checks the
 * object as if it were the whole request.
 * @param member the field name of the object
 * @param isWanted returns whether to keep a report
 */
export function ruleWithin(rule: Rule, member: string, isWanted: (report: Report) => boolean = () => true): Rule {
  const start = toPath(member);
  return {
    ...rule,
    members: rule.members.map((name) => (name === POOL_ID ? name : `${member}.${name}`)),
    alsoReads: [topLevelOf(member)],
    *check(request) {
      const object = request.within(member);
      if (!object) return;
      for (const report of rule.check(object)) {
        if (object.metUnreadable) return;
        if (isWanted(report)) yield within(start, report);
      }
    },
  };
}

function within(start: Path, report: Report): Report {
  const { path, related, fixes } = report;
  return {
    ...report,
    path: [...start, ...path],
    ...(related ? { related: related.map((place) => ({ ...place, path: [...start, ...place.path] })) } : {}),
    ...(fixes
      ? {
          fixes: fixes.map((fix) => ({
            ...fix,
            edits: fix.edits.map((edit): Edit =>
              edit.kind === 'rewrite'
                ? { kind: 'set', path: start, value: edit.value }
                : { ...edit, path: [...start, ...edit.path] },
            ),
          })),
        }
      : {}),
  };
}
