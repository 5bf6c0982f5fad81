import { fieldAt } from '../../fields/index.ts';
import {
  changeOf,
  fits,
  kindsTaken,
  messageFieldAt,
  messageFields,
  misspelledIn,
  placeholdersIn,
  respelled,
  type MessageField,
  type Slip,
} from '../../message-texts/index.ts';
import type { TextAt } from '../pool-view.ts';
import type { Rule } from '../rule.ts';

const TEXTS = Object.keys(messageFields);

export const messagePlaceholderMisspelled: Rule = {
  code: 'message-placeholder-misspelled',
  severity: 'warning',
  title: 'A placeholder that is not replaced',
  why: 'The service replaces {####}, {##text##} and {username} only where they are written exactly so. Users read anything else as it stands.',
  evidence: 'documented',
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-message-templates.html',
  members: TEXTS,
  *check(pool) {
    for (const at of pool.textsAt(TEXTS)) {
      const field = messageFieldAt(at.path.join('.'));
      if (!field) continue;
      const takes = kindsTaken(field);
      const slips = new Map(misspelledIn(at.text, takes).map((slip) => [slip.text, slip]));
      for (const slip of slips.values()) {
        if (reportedAsMissing(at, slip, field)) continue;
        const mended = respelled(at.text, slip, takes);
        yield {
          message: `${slip.text} is not a placeholder, so users would read it as it stands. Did you mean ${slip.meant}?`,
          path: at.path,
          ...(fits(mended, field)
            ? {
                fixes: [
                  {
                    title: changeOf(slip),
                    edits: [{ kind: 'set', path: at.path, value: mended }],
                    preferred: true,
                  },
                ],
              }
            : {}),
        };
      }
    }
  },
};

/** Whether what the slip means is missing in the text, which is a finding of its own. */
function reportedAsMissing({ text, path }: TextAt, { kind }: Slip, { purpose, takes }: MessageField): boolean {
  if (purpose === 'invitation') {
    return takes[kind] !== 'optional' && !placeholdersIn(text).some((valid) => valid.kind === kind);
  }
  return (fieldAt(path).limits ?? []).some((limit) => limit.kind === 'contains' && !limit.holds(text));
}
