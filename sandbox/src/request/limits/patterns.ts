/*
 * Regular expressions of the service model (AWS API reference, "Pattern" of each member). They are copied exactly,
 * because the service's messages quote them. They apply to the whole value.
 */

export const arn =
  'arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?';

export const userPoolId = '[\\w-]+_[0-9a-zA-Z]+';

export const poolName = '[\\w\\s+=,.@-]+';

export const smsWithCode = '(?s).*\\{####\\}(?s).*';

export const anyText = '(?s).*';

const letters = '\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}';

export const attributeName = `[${letters}]+`;

export const emailAddress = `[${letters}]+@[${letters}]+`;

export const emailSubject = `[${letters}\\s]+`;

export const emailBody = `[${letters}\\s*]*`;

export const emailWithCode = `${emailBody}\\{####\\}${emailBody}`;

export const emailWithLink = `${emailBody}\\{##${emailBody}##\\}${emailBody}`;
