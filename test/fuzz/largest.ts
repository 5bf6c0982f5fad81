import fc from 'fast-check';
import { anyClient, type Client } from './clients.ts';
import { hugeText } from './huge-texts.ts';
import { anyPlace, type Place } from './positions.ts';
import { everyQuestion } from './requests.ts';
import type { Session } from './session.ts';

/** A document that is far too large, and the positions at which to send requests. */
export interface Largest {
  readonly client: Client;
  readonly huge: { readonly kind: string; readonly size: number; readonly text: string };
  readonly at: Place;
}

export const anyLargest: fc.Arbitrary<Largest> = fc.record({ client: anyClient, huge: hugeText, at: anyPlace });

let runs = 0;

/** Sends every kind of request for a document that is far too large. @throws Failure */
export async function playLargest(session: Session, { huge, at }: Largest): Promise<void> {
  const uri = `file:///largest-${++runs}.userpool.json`;
  session.open(uri, huge.text);
  await session.diagnosticsOf(uri);
  for (const question of everyQuestion(at)) await session.ask(uri, question);
  session.change(uri, [{ range: { start: { line: 0, character: 1 }, end: { line: 0, character: 1 } }, text: ' ' }]);
  await session.diagnosticsOf(uri);
  session.close(uri);
  await session.mustBeWell();
}
