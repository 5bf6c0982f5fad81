/**
 * The texts of live/ that name buttons or settings of the editor, and their wording on the command line. The key is the
 * English text in the source code.
 */
export const texts: Readonly<Record<string, string>> = {};
