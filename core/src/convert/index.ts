export { isReturned } from './cloudformation.ts';
export { hasEmbeddedYaml, type ReadText } from './embedded.ts';
export { formOf, isToldByForm, isWrapped, type Form, type FormKind, type FormName } from './form.ts';
export { otherNames, type Dropped } from './members.ts';
export { conversionsOf, recognise, type Conversion } from './recognise.ts';
export { summaryOf, type Summary } from './summary.ts';
