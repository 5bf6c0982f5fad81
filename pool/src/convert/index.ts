export { formOf, isToldByForm, type Form, type FormKind, type FormName } from './form.ts';
export { sayConversion, sayForm } from './form-texts.ts';
export { isReturned, otherNames, type Dropped } from './members.ts';
export { recognise, type Conversion } from './recognise.ts';
