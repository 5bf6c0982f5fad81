import { filesDifferIn } from '../files-differ.ts';

export const mfaFilesDiffer = filesDifferIn('mfa');
