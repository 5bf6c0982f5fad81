import { expect, it } from 'vitest';
import { regionChoices } from '#live/operations';

it('offers each Region once: first the profile’s, then those of files, then those picked before', () => {
  const choices = regionChoices({
    profile: 'eu-west-1',
    files: ['us-east-1', 'eu-west-1'],
    picked: ['ap-south-1', 'us-east-1'],
  });
  expect(choices).toEqual([
    { region: 'eu-west-1', from: 'profile' },
    { region: 'us-east-1', from: 'file' },
    { region: 'ap-south-1', from: 'picked' },
  ]);
});

it('never offers the sandbox', () => {
  expect(regionChoices({ profile: undefined, files: ['sandbox-1'], picked: [] })).toEqual([]);
});
