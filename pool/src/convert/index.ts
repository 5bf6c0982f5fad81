export { formOf, isToldByForm, type Form, type FormKind } from './form.ts';
export { otherNames, whyForeign, type Dropped } from './members.ts';
export { recognise, type Conversion } from './recognise.ts';
