import { filesDifferIn } from '../../../mfa/files-differ.ts';

export const mfaFilesDiffer = filesDifferIn('pool');
