import { expect, it } from 'vitest';
import { askInSteps, BACK, type Step } from '../../../client/src/prompts/steps.ts';

/** Runs two steps that ask for letters and get the given answers. @returns the letters and the prompts */
async function askFor(...answers: (string | typeof BACK | undefined)[]) {
  const asked: string[] = [];
  const step: Step<string> = (before, { step: n, totalSteps }) => {
    asked.push(`${n}/${totalSteps} after "${before}"`);
    const answer = answers.shift();
    return Promise.resolve(typeof answer === 'string' ? before + answer : answer);
  };
  return { letters: await askInSteps('', [step, step]), asked };
}

it('passes the answers on to the next step', async () => {
  expect(await askFor('a', 'b')).toEqual({ letters: 'ab', asked: ['1/2 after ""', '2/2 after "a"'] });
});

it('goes back to change an answer', async () => {
  const { letters, asked } = await askFor('a', BACK, 'x', 'y');
  expect(letters).toBe('xy');
  expect(asked).toEqual(['1/2 after ""', '2/2 after "a"', '1/2 after ""', '2/2 after "x"']);
});

it('ends when the user cancels', async () => {
  expect((await askFor('a', undefined)).letters).toBeUndefined();
});
