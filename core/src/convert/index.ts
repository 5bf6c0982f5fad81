export { isReturned } from './cloudformation.ts';
export { hasEmbeddedYaml, type ReadText } from './embedded.ts';
export { formOf, isCoveredByForm, isWrapped, type Form, type FormKind, type FormName } from './form.ts';
export { otherNames, type Dropped } from './members.ts';
export { conversionsOf, findConversion, type Conversion } from './conversions.ts';
export { labelForm } from './form-texts.ts';
export type { ConversionReport } from './report.ts';
export { describeConversions, summarizeConversion, type PoolConversion, type Summary } from './summary.ts';
