import fc from 'fast-check';
import { anyClient, anyFactors, anySettings, type Client } from './clients.ts';
import { anyPlace, rangeOf, replaceRange, type Place } from './positions.ts';
import { everyQuestion, question, type Question } from './requests.ts';
import { must } from './check-response.ts';
import type { Change, Session } from './session.ts';
import { anySnippet, anyText } from './texts.ts';

/** A change to a document whose text is not known yet. */
interface PlacedChange {
  readonly range: readonly [Place, Place];
  readonly text: string;
}

/** One action of a client on one of its documents. */
type Step =
  | { readonly do: 'open'; readonly doc: number; readonly text: string }
  | {
      readonly do: 'edit';
      readonly doc: number;
      readonly changes: readonly PlacedChange[];
    }
  | { readonly do: 'replace'; readonly doc: number; readonly text: string }
  | { readonly do: 'close'; readonly doc: number }
  | { readonly do: 'ask'; readonly doc: number; readonly question: Question; readonly cancel: boolean }
  | { readonly do: 'set'; readonly settings: unknown }
  | { readonly do: 'notify'; readonly factors: object }
  | { readonly do: 'wait' };

const doc = fc.nat(2);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open'), doc, text: anyText }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('edit'),
      doc,
      changes: fc.array(
        fc.record({
          range: fc.oneof(
            fc.tuple(anyPlace, anyPlace),
            anyPlace.map((at): [Place, Place] => [at, at]),
          ),
          text: fc.oneof(anySnippet, fc.constant('')),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace'), doc, text: anyText }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close'), doc }) },
  {
    weight: 14,
    arbitrary: fc.record({ do: fc.constant('ask'), doc, question, cancel: fc.nat(4).map((one) => one === 1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set'), settings: anySettings }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('notify'), factors: anyFactors }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait') }) },
);

/** A sequence of actions of a client on its documents. */
export interface Editing {
  readonly client: Client;
  readonly text: string;
  readonly steps: readonly Step[];
}

export const anyEditing: fc.Arbitrary<Editing> = fc.record({
  client: anyClient,
  text: anyText,
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
});

let runs = 0;

/**
 * Plays a sequence, and then compares each document with a new one that has the same text. Every request must get the
 * same response for both documents.
 *
 * @throws Failure
 */
export async function playEditing(session: Session, { text, steps }: Editing): Promise<void> {
  const run = ++runs;
  const uriOf = (number: number): string => `file:///run-${run}/${number}.userpool.json`;
  session.open(uriOf(0), text);
  for (const one of steps) await play(session, one, uriOf);
  await session.settle();
  for (const number of [0, 1, 2]) {
    await compareWithNewDocument(session, uriOf(number), `file:///copy-${run}/${number}.userpool.json`);
  }
  for (const number of [0, 1, 2]) session.close(uriOf(number));
  session.set({});
  await session.mustBeWell();
}

async function play(session: Session, one: Step, uriOf: (doc: number) => string): Promise<void> {
  switch (one.do) {
    case 'open':
      session.close(uriOf(one.doc));
      session.open(uriOf(one.doc), one.text);
      break;
    case 'edit':
      session.change(uriOf(one.doc), changesIn(session.textOf(uriOf(one.doc)) ?? '', one.changes));
      break;
    case 'replace':
      session.change(uriOf(one.doc), [{ text: one.text }]);
      break;
    case 'close':
      session.close(uriOf(one.doc));
      break;
    case 'ask':
      // The response is checked when it arrives. The next step does not wait for it.
      void session.ask(uriOf(one.doc), one.question, one.cancel);
      break;
    case 'set':
      session.set(one.settings);
      break;
    case 'notify':
      session.wire.notify('userpool/mfaFactors', one.factors);
      break;
    case 'wait':
      await session.settle();
      break;
  }
}

/** Returns changes in the protocol's format. Each change applies to the text that results from the previous one. */
function changesIn(text: string, changes: readonly PlacedChange[]): Change[] {
  let before = text;
  return changes.map(({ range: places, text: by }) => {
    const range = rangeOf(places, before);
    before = replaceRange(before, range, by);
    return { range, text: by };
  });
}

async function compareWithNewDocument(session: Session, uri: string, copy: string): Promise<void> {
  const text = session.textOf(uri);
  if (text === undefined) return;
  session.open(copy, text);
  const diagnostics = [await session.diagnosticsOf(uri), await session.diagnosticsOf(copy)].map((one) =>
    anonymous(one, [uri, copy]),
  );
  must(
    diagnostics[0] === diagnostics[1],
    () => `After edits the diagnostics are not those of the text: ${diagnostics[0]} in place of ${diagnostics[1]}`,
  );
  for (const asked of everyQuestion({ share: 0.5 })) {
    const both = [await session.ask(uri, asked), await session.ask(copy, asked)].map((one) =>
      anonymous(one, [uri, copy]),
    );
    must(
      both[0] === both[1],
      () => `After edits ${asked.method} gives ${both[0]}, and for the same text in a new document ${both[1]}`,
    );
  }
  session.close(copy);
}

/** Returns a response without the parts that always differ between documents. */
function anonymous(answer: unknown, uris: readonly string[]): string {
  const json = JSON.stringify(answer ?? null, (name, value: unknown) =>
    name === 'resultId' || name === 'version' ? undefined : value,
  );
  return uris.reduce((text, uri) => text.replaceAll(uri, 'document'), json);
}
